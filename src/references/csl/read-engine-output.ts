import type { TextStyle } from '../../model/reference.ts';
import { chooseMonths } from './decline-months.ts';
import { joinOthers } from './join-others.ts';
import { marks, revealText } from './marks.ts';

/** A stretch of what the engine prints, all of one look. */
export interface OutputRun {
  text: string;
  styles: TextStyle[];
  /** Address that the engine links it to. */
  href?: string;
  /** Id of the source whose citation number this is. */
  number?: string;
  /** Id of the source that this is printed for. */
  cite?: string;
  /** Index of words of the author that stand here; the run has no text of its own. */
  words?: number;
  /** Whether it stands in the margin of an entry, where numbers are. */
  inMargin?: boolean;
}

/** What a run gets from the elements and marks round it. */
type Look = Omit<OutputRun, 'text' | 'words'>;

const token =
  /<(?<close>\/?)(?<tag>[a-z]+)(?<attributes>[^<>]*)>|&#(?<code>\d+);|(?<kind>[\uf8d0\uf8d1])(?<id>\d+)\uf8d2|(?<end>\uf8d3)|\uf8d4(?<words>\d+)\uf8d3|(?<text>[^<&\uf8d0-\uf8d4]+|.)/gsu;

/**
 * Read what the engine prints: its few HTML tags and our marks. Everything else is text.
 *
 * @param output Citation or entry, in the HTML of the engine.
 * @returns The runs in order, without empty ones; white space as it is.
 */
export function readEngineOutput(output: string): OutputRun[] {
  const runs: OutputRun[] = [];
  const looks: Look[] = [{ styles: [] }];
  const look = () => looks.at(-1) ?? { styles: [] };
  for (const { groups = {} } of output.matchAll(token)) {
    const { close, tag, attributes = '', code, kind, id, end, words, text } = groups;
    if (tag !== undefined && close === '') looks.push(within(look(), tag, attributes));
    else if (tag !== undefined || end !== undefined) leave(looks);
    else if (kind !== undefined && id !== undefined) looks.push(marked(look(), kind, id));
    else if (words !== undefined) runs.push({ ...look(), text: '', words: Number(words) });
    else addText(runs, code ? String.fromCodePoint(Number(code)) : (text ?? ''), look());
  }
  return runs.map((run) => ({ ...run, text: joinOthers(chooseMonths(run.text)) }));
}

function leave(looks: Look[]): void {
  if (looks.length > 1) looks.pop();
}

function marked(look: Look, kind: string, id: string): Look {
  return kind === marks.number ? { ...look, number: id } : { ...look, cite: id };
}

const tagStyles: ReadonlyMap<string, TextStyle> = new Map([
  ['i', 'italic'],
  ['em', 'italic'],
  ['b', 'bold'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
] as const);

/** What the spans of the engine turn on, or off again inside the same. */
const spanStyles: readonly [pattern: RegExp, style: TextStyle, isOn: boolean][] = [
  [/font-variant:small-caps/, 'small-caps', true],
  [/text-decoration:underline/, 'underline', true],
  [/font-style:normal/, 'italic', false],
  [/font-weight:normal/, 'bold', false],
  [/font-variant:normal/, 'small-caps', false],
  [/text-decoration:none/, 'underline', false],
];

function within(look: Look, tag: string, attributes: string): Look {
  const style = tagStyles.get(tag);
  if (style) return withStyle(look, style, true);
  if (tag === 'a') return linked(look, attributes);
  if (tag === 'div') return { ...look, inMargin: attributes.includes('csl-left-margin') };
  const span = spanStyles.find(([pattern]) => pattern.test(attributes));
  return span ? withStyle(look, span[1], span[2]) : look;
}

function withStyle(look: Look, style: TextStyle, isOn: boolean): Look {
  const others = look.styles.filter((other) => other !== style);
  return { ...look, styles: isOn ? [...others, style] : others };
}

function linked(look: Look, attributes: string): Look {
  const [, written] = /href="([^"]*)"/.exec(attributes) ?? [];
  if (written === undefined) return look;
  const href = written.replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  return { ...look, href: revealText(href) };
}

function addText(runs: OutputRun[], written: string, look: Look): void {
  const text = revealText(written);
  const last = runs.at(-1);
  if (last && last.words === undefined && isSame(last, look)) last.text += text;
  else if (text !== '') runs.push({ ...look, text });
}

function isSame(run: OutputRun, look: Look): boolean {
  return (
    run.href === look.href &&
    run.number === look.number &&
    run.cite === look.cite &&
    run.inMargin === look.inMargin &&
    run.styles.join() === look.styles.join()
  );
}
