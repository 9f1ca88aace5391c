import type { Element, Root } from 'hast';
import type { Letters } from '../../figures/measure-text.ts';
import { toPoints } from '../../figures/to-points.ts';
import { direction } from '../../language/direction.ts';
import type { Measure } from '../../model/measure.ts';
import type { CitingPlace } from '../../model/reference.ts';
import type { ShortReference } from '../../references/print/create-reference-shortener.ts';
import { visit } from '../../values/visit.ts';
import { collectiveNote, createNote, standBeside } from './create-margin-note.ts';
import { findTextBlocks, type TextBlock } from './find-text-blocks.ts';
import { insertAtWord } from './insert-at-word.ts';
import { keepLastWords } from './keep-last-words.ts';

/** What the sources beside the text are made from. */
export interface MarginSourcesInput {
  /** Citing places as printed, whose ids stand on the marks. */
  places: readonly CitingPlace[];
  /** References in a few words, by number. */
  sources: ReadonlyMap<number, ShortReference>;
  /** Whether marks and entries have numbers; a mark without tells name and year itself. */
  numbered: boolean;
  /** BCP 47 tag of the document. */
  lang: string;
  /** Width of the text, and size of its letters. */
  measure: Pick<Measure, 'column' | 'sizes'>;
  letters: Letters;
}

/** More references of one paragraph than this are told in one line. */
const MOST_NOTES = 4;

/** Letters of one paragraph may be so much narrower than those of most. */
const NARROWEST = 0.75;

/**
 * Put beside each mark in running text what it cites, in a few words, so that a reader need not turn
 * to the list: number, name, year, and what is wrong with the link. A reference is told where a
 * paragraph first cites it; all in one line, where a paragraph cites many. Where marks have no
 * numbers they say name and year themselves, and only what is wrong is told.
 *
 * What a note says stands in the list of references as well, so it is hidden from who cannot see the
 * page, and decoration in the tag tree.
 *
 * @param tree Document with its sections made, words and marks kept together; changed in place.
 * @param input References, and where they are cited.
 */
export function placeMarginSources(tree: Root, input: MarginSourcesInput): void {
  const cited = new Map(input.places.map(({ id, references }) => [id, references]));
  const { lang, letters, measure } = input;
  // Only there it counts how far marks stand from each other.
  const widthOf = (text: string) =>
    direction(lang) === 'rtl' ? letters.text(text, measure.sizes.text_letters) : 0;
  for (const block of findTextBlocks(tree)) annotate(block, marksIn(block, cited, widthOf), input);
}

/** A mark, and the references that its block cites there first. */
interface Mark {
  node: Element;
  /** Width of what stands before it in one line, in pt. */
  at: number;
  numbers: number[];
}

function marksIn(
  { content }: TextBlock,
  cited: ReadonlyMap<string, readonly number[]>,
  widthOf: (text: string) => number,
): Mark[] {
  const seen = new Set<number>();
  const marks: Mark[] = [];
  let at = 0;
  const tree: Root = { type: 'root', children: content };
  visit(tree, (node) => {
    if (node.type === 'text') at += widthOf(node.value);
    if (node.type !== 'element') return;
    const numbers = cited.get(String(node.properties.id ?? '')) ?? [];
    const fresh = numbers.filter((number) => !seen.has(number));
    for (const number of fresh) seen.add(number);
    if (fresh.length > 0) marks.push({ node, at, numbers: fresh });
  });
  return marks;
}

/** A mark, and what stands beside it. */
interface ToldMark extends Pick<Mark, 'node' | 'at'> {
  sources: ShortReference[];
}

function annotate(block: TextBlock, marks: readonly Mark[], input: MarginSourcesInput): void {
  const told = marks
    .map(({ numbers, ...mark }) => ({ ...mark, sources: sourcesOf(numbers, input) }))
    .filter(({ sources }) => sources.length > 0);
  const all = told.flatMap(({ sources }) => sources);
  const [first] = told;
  if (first) keepLastWords(block);
  if (first && all.length > MOST_NOTES) {
    insertAtWord(block, first.node, standBeside(block, [collectiveNote(all, input)]));
    return;
  }
  for (const { node, sources } of direction(input.lang) === 'rtl' ? joinNear(told, input) : told) {
    const notes = sources.map((source) => createNote(source, input));
    insertAtWord(block, node, standBeside(block, notes));
  }
}

function sourcesOf(
  numbers: readonly number[],
  { sources, numbered }: MarginSourcesInput,
): ShortReference[] {
  return numbers
    .flatMap((number) => sources.get(number) ?? [])
    .filter(({ fault }) => numbered || fault !== undefined);
}

/**
 * Tell with a mark what marks cite that may stand on the same line after it: floats of one line that
 * have to wait for room are laid out by the browser from left to right, also in text that runs from
 * right to left.
 */
function joinNear(told: readonly ToldMark[], { measure }: MarginSourcesInput): ToldMark[] {
  const line = toPoints(measure.column) / NARROWEST;
  const joined: ToldMark[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const mark of told) {
    const before = joined.at(-1);
    if (before && mark.at - last < line) before.sources.push(...mark.sources);
    else joined.push({ ...mark, sources: [...mark.sources] });
    last = mark.at;
  }
  return joined;
}
