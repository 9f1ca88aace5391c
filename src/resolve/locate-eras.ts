import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { romanNumeral } from '../eras/roman-numeral.ts';
import { spanOf } from '../eras/span-of.ts';
import { rowsOfDirective } from '../markdown/directive-rows.ts';
import { isDirective } from '../markdown/directives.ts';
import { eraOfBlocks } from '../markdown/era-of-blocks.ts';
import { placeOf } from '../markdown/place-of.ts';
import { comparableWords, textOf } from '../markdown/words.ts';
import type { Era, EraSummary, Gap } from '../model/era.ts';
import type { EraDeclaration, LocatedFrontMatter } from '../model/front-matter.ts';
import { type InlineReader, readRows } from './read-inlines.ts';
import { readLeaders } from './read-leaders.ts';

/** The eras of a briefing, and what stands in their sections. */
export interface LocatedEras {
  /** Eras with heading and summary; events, amounts, flags and references are still empty. */
  eras: Era[];
  gaps: Gap[];
  /** Era of each top-level node, from its heading down; the others stand in no era. */
  eraOf: ReadonlyMap<RootContent, Era>;
}

/**
 * Bring the declared eras together with the sections they own: each owns the section whose heading
 * has its words, down to the next heading of the same or a higher level.
 *
 * @param frontMatter Declarations.
 * @param tree Markdown; each heading that opens an era's section is marked with the era.
 * @param read Reader of inline Markdown in the front matter.
 * @returns Eras, gaps and the owner of each top-level node.
 */
export function locateEras(
  frontMatter: LocatedFrontMatter,
  tree: Root,
  read: InlineReader,
): LocatedEras {
  const { eras: declared, information_to: informationTo } = frontMatter.data;
  const eras: Era[] = [];
  const gaps: Gap[] = [];
  const byHeading = new Map<string, Era>();
  for (const [index, declaration] of declared.entries()) {
    const path = `eras.${index}`;
    const span = spanOf(declaration, informationTo);
    if ('gap' in declaration) {
      const { note } = declaration;
      gaps.push({ span, ...(note !== undefined && { note }), path });
      continue;
    }
    const numeral = romanNumeral(eras.length + 1);
    const era = createEra(declaration, { span, path, numeral }, readRows(declaration, path, read));
    eras.push(era);
    const words = comparableWords(declaration.heading ?? declaration.label);
    if (!byHeading.has(words)) byHeading.set(words, era);
  }
  return { eras, gaps, eraOf: ownSections(tree, byHeading) };
}

function createEra(
  { id, label, leaders, trend }: EraDeclaration,
  derived: Pick<Era, 'span' | 'path' | 'numeral'>,
  rows: Era['rows'],
): Era {
  return {
    id,
    label,
    ...derived,
    leaders: leaders === 'none' ? [] : readLeaders(leaders),
    ...(leaders === 'none' && { noLeadersOnRecord: true }),
    ...(trend && { trend }),
    rows,
    events: [],
    amounts: [],
    flags: [],
    references: [],
  };
}

/** The first heading with the words of an era opens its section; a second one is told by a rule. */
function ownSections(
  { children }: Root,
  byHeading: ReadonlyMap<string, Era>,
): Map<RootContent, Era> {
  for (const node of children) {
    if (node.type !== 'heading') continue;
    const era = byHeading.get(comparableWords(textOf(node.children)));
    if (!era || era.heading) continue;
    era.heading = node;
    node.data = { ...node.data, era };
  }
  const eraOf = eraOfBlocks(children);
  for (const [node, era] of eraOf) {
    if (isDirective(node, 'era-summary')) era.summary ??= readSummary(node);
  }
  return eraOf;
}

function readSummary(node: ContainerDirective): EraSummary {
  const [first] = node.children;
  const place = placeOf(node);
  return {
    node,
    ...(first?.type === 'paragraph' && { brief: first }),
    bullets: rowsOfDirective(node),
    ...(place && { place }),
  };
}
