import type { Element, Nodes, Root, Text } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { ownLang } from '../../html/elements/own-lang.ts';
import { applyEdits, type EditFinder, type TextEdit } from './text-edit.ts';

/** A piece of a run: text that is read in one breath, that of one block across its elements. */
interface Segment {
  /** The text in the tree; absent where a sign stands in for what is not prose. */
  node?: Text;
  lang: string;
  text: string;
}

const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em i ins mark q s small span strong sub sup time u'.split(
    ' ',
  ),
);

/** Elements inside a line whose characters are not prose: one sign stands for each. */
const OPAQUE = new Set('code img kbd math samp svg var'.split(' '));

const SKIPPED = new Set('pre script style template title'.split(' '));

/** Stands for code and pictures: neither a letter, nor a figure, nor a space. */
const STAND_IN = '\uFFFC';

/** Stands for a forced line break: white space, but none that collapses. */
const LINE_END = '\u2028';

/**
 * Change the prose of a document; code stays as it is.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document; an element's `lang` wins inside it.
 * @param createFinder Makes what finds the changes in a language; called once for each.
 */
export function editProse(
  tree: Root,
  lang: string,
  createFinder: (lang: string) => EditFinder,
): void {
  const finders = new Map<string, EditFinder>();
  for (const run of collectRuns(tree, lang)) {
    const text = run.map((segment) => segment.text).join('');
    for (const tag of new Set(run.map((segment) => segment.lang))) {
      const finder = finders.get(tag) ?? createFinder(tag);
      finders.set(tag, finder);
      writeEdits(run, tag, finder(text));
    }
  }
}

/**
 * Tell whether the characters in an element are prose: not those of code, formulas, pictures and
 * printed addresses.
 *
 * @param element Element to look at; what it holds is to be asked on its own.
 * @returns Whether they may be changed or wrapped for the eye.
 */
export function isProse(element: Element): boolean {
  return !isSkipped(element) && !OPAQUE.has(element.tagName) && !isAddress(element);
}

/** Runs of the document in order; those without prose are left out. */
function collectRuns(tree: Root, lang: string): Segment[][] {
  const runs: Segment[][] = [];
  let run: Segment[] = [];
  const endRun = () => {
    if (run.some(({ node }) => node)) runs.push(run);
    run = [];
  };
  const walk = (node: Nodes, current: string): void => {
    if (node.type === 'text') run.push({ node, lang: current, text: node.value });
    const sign = node.type === 'element' ? signFor(node) : undefined;
    if (sign !== undefined) run.push({ lang: current, text: sign });
    if (sign !== undefined || !('children' in node)) return;
    const isInline = node.type === 'element' && INLINE.has(node.tagName);
    const inner = (node.type === 'element' && ownLang(node)) || current;
    if (!isInline) endRun();
    if (!isSkipped(node)) for (const child of node.children) walk(child, inner);
    if (!isInline) endRun();
  };
  walk(tree, lang);
  return runs;
}

/** What stands in the run for an element whose own text is not read. */
function signFor(element: Element): string | undefined {
  const { tagName, properties } = element;
  if (tagName === 'br') return LINE_END;
  if (properties.dataPageOf !== undefined) return '0';
  if (isAddress(element)) return STAND_IN;
  return OPAQUE.has(tagName) ? STAND_IN : undefined;
}

/** Classes of what is copied as it stands: printed addresses, and the numbers of reports. */
const COPIED = ['reference-link', 'reference-number'];

/** A printed address is copied into a browser: each of its characters is one of its own. */
function isAddress(element: Element): boolean {
  if (COPIED.some((name) => hasClass(element, name))) return true;
  const { tagName, properties, children } = element;
  if (tagName !== 'a') return false;
  const { href } = properties;
  const [text, ...others] = children;
  if (text?.type !== 'text' || others.length > 0) return false;
  // Also without its scheme, or a DOI without the address of the resolver.
  const isEndOfTarget =
    typeof href === 'string' && /^\S+[./]\S+$/.test(text.value) && href.endsWith(text.value);
  return isEndOfTarget || /^(?:(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+)$/i.test(text.value);
}

function isSkipped(node: Nodes): boolean {
  return node.type === 'element' && SKIPPED.has(node.tagName);
}

/** Write edits of a run into its texts of one language; one over two texts is split. */
function writeEdits(run: readonly Segment[], lang: string, edits: readonly TextEdit[]): void {
  let offset = 0;
  let next = 0;
  for (const { node, lang: own, text } of run) {
    const end = offset + text.length;
    const inside: TextEdit[] = [];
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      inside.push({
        start: Math.max(edit.start, offset) - offset,
        end: Math.min(edit.end, end) - offset,
        text: edit.start < offset ? '' : edit.text,
      });
      if (edit.end > end) break;
      next++;
    }
    if (node && own === lang && inside.length > 0) node.value = applyEdits(text, inside);
    offset = end;
  }
}
