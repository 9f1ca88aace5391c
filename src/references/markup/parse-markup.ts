import type { TextStyle } from '../../model/reference.ts';

/** Text, or what stands between a tag and its other half. */
export type MarkupNode = string | MarkupElement;

/** What stands between a tag and its other half. */
export interface MarkupElement {
  /** Look of its content; absent where the tag only groups. */
  style?: TextStyle;
  children: MarkupNode[];
}

/** An element while it is read. */
interface OpenElement {
  name: string;
  /** The tag as written, which is text when its other half is missing. */
  written: string;
  start: number;
  style?: TextStyle;
  nodes: ReadNode[];
}

/** A node that still knows its name and source, as formulas need both. */
type ReadNode = string | { name: string; source: string; style?: TextStyle; nodes: ReadNode[] };

/** Deeper than this, tags are text: nobody writes so, and each missing half costs its depth. */
const deepest = 20;

const tag =
  /<(\/?)(?:[a-z]+:)?([a-z]+\d?)((?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*(\/?)>/gi;

/** Tags of CSL-JSON, and those that publishers and catalogues write for the same. */
const styleOf: ReadonlyMap<string, TextStyle> = new Map([
  ['i', 'italic'],
  ['em', 'italic'],
  ['italic', 'italic'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['bold', 'bold'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['inf', 'subscript'],
  ['sc', 'small-caps'],
  ['scp', 'small-caps'],
  ['u', 'underline'],
  ['underline', 'underline'],
] as const);

const grouping: ReadonlySet<string> = new Set(['span', 'p', 'font', 'tt', 'code', 'title']);

/** Elements of formulas whose parts stand side by side, and those whose parts are scripts. */
const inRow: ReadonlySet<string> = new Set(
  'math mrow mi mn mo mtext mstyle mspace semantics'.split(' '),
);
const scriptsOf: ReadonlyMap<string, readonly TextStyle[]> = new Map([
  ['msup', ['superscript']],
  ['msub', ['subscript']],
  ['msubsup', ['subscript', 'superscript']],
] as const);

/**
 * Read the tags in a text. Only those that are known for certain to be markup are: a tag without its
 * other half, and one that nobody knows, is text. Of formulas in MathML, rows and scripts are read;
 * others stay as they are written, as their text alone would say something else.
 *
 * @param text Text on one line.
 * @returns The text as a tree.
 */
export function parseMarkup(text: string): MarkupNode[] {
  const stack: OpenElement[] = [{ name: '', written: '', start: 0, nodes: [] }];
  const add = (node: ReadNode) => stack.at(-1)?.nodes.push(node);
  let copied = 0;
  for (const found of text.matchAll(tag)) {
    const [written, close, tagName = '', attributes = '', selfClosing] = found;
    const name = tagName.toLowerCase();
    if (!isKnown(name)) continue;
    if (found.index > copied) add(text.slice(copied, found.index));
    copied = found.index + written.length;
    const style = styleOf.get(name) ?? (name === 'span' ? spanStyle(attributes) : undefined);
    if (close !== '') closeElement(stack, name, text, written, copied);
    else if (name === 'br') add(' ');
    else if (selfClosing !== '') add(name === 'mspace' ? ' ' : '');
    else if (stack.length > deepest) add(written);
    else stack.push({ name, written, start: found.index, nodes: [], ...(style && { style }) });
  }
  add(text.slice(copied));
  while (stack.length > 1) dissolveLast(stack);
  return (stack[0]?.nodes ?? []).flatMap(toMarkup);
}

function isKnown(name: string): boolean {
  return (
    name === 'br' ||
    styleOf.has(name) ||
    grouping.has(name) ||
    inRow.has(name) ||
    scriptsOf.has(name) ||
    /^m[a-z]{3,}$/.test(name)
  );
}

function spanStyle(attributes: string): TextStyle | undefined {
  if (/font-variant\s*:\s*small-caps|smallcaps/i.test(attributes)) return 'small-caps';
  if (/font-style\s*:\s*italic/i.test(attributes)) return 'italic';
  return /font-weight\s*:\s*bold/i.test(attributes) ? 'bold' : undefined;
}

/** Closes the last open element of that name; what stands open inside it was no markup. */
function closeElement(
  stack: OpenElement[],
  name: string,
  text: string,
  written: string,
  end: number,
): void {
  if (!stack.some((open) => open.name === name)) {
    stack.at(-1)?.nodes.push(written);
    return;
  }
  while (stack.at(-1)?.name !== name) dissolveLast(stack);
  const element = stack.pop();
  if (!element) return;
  const { start, style, nodes } = element;
  const source = text.slice(start, end);
  stack.at(-1)?.nodes.push({ name, source, nodes, ...(style && { style }) });
}

/** A tag whose other half is missing is text, and what stands behind it stays there. */
function dissolveLast(stack: OpenElement[]): void {
  const element = stack.pop();
  const outer = stack.at(-1);
  if (!element || !outer) return;
  outer.nodes.push(element.written);
  for (const node of element.nodes) outer.nodes.push(node);
}

function toMarkup(node: ReadNode): MarkupNode[] {
  if (typeof node === 'string') return node === '' ? [] : [node];
  const { name, source, style, nodes } = node;
  if (styleOf.has(name) || grouping.has(name)) {
    return [{ children: nodes.flatMap(toMarkup), ...(style && { style }) }];
  }
  return readFormula(node) ?? [source];
}

/** Reads a formula of rows and scripts; undefined for any other. */
function readFormula(node: ReadNode): MarkupNode[] | undefined {
  if (typeof node === 'string') return node.trim() === '' ? [] : [node.trim()];
  if (!inRow.has(node.name) && !scriptsOf.has(node.name)) return undefined;
  const isRow = inRow.has(node.name);
  const nodes = isRow ? node.nodes : node.nodes.filter((part) => typeof part !== 'string');
  const parts = nodes.map(readFormula);
  if (parts.some((part) => part === undefined)) return undefined;
  const read = parts.map((part) => part ?? []);
  const styles = scriptsOf.get(node.name);
  if (!styles) return read.flat();
  if (read.length !== styles.length + 1) return undefined;
  return read.flatMap((part, index): MarkupNode[] => {
    const style = styles[index - 1];
    return style ? [{ style, children: part }] : part;
  });
}
