import type { Nodes } from 'mdast';
import { createPlaceFinder } from '../../located/create-place-finder.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Finding, Place } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Embeddings, overrides, isolates (U+202A–202E, U+2066–2069) and tag characters (U+E0000–E007F). */
const controls = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]+/u;

/** A flag such as that of Scotland is written with tag characters; they hide nothing there. */
const flagEmoji = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

/**
 * Find invisible characters that make text read differently from what is written, in the source
 * itself and in what character references and YAML escapes make of it.
 */
export const bidiControl: Rule = {
  id: 'bidi-control',
  check(briefing, report) {
    for (const finding of writtenControls(briefing.text)) report(finding);
    for (const node of allNodes(briefing.tree)) {
      reportEscaped(textsOf(node), placeOf(node), briefing, report);
    }
    for (const [path, text] of textsIn(briefing.frontMatter.data)) {
      reportEscaped([text], briefing.frontMatter.places[path], briefing, report);
    }
  },
};

function writtenControls(text: string): Finding[] {
  if (!controls.test(text)) return [];
  const placeAt = createPlaceFinder(text);
  const runs = withoutFlags(text).matchAll(new RegExp(controls, 'gu'));
  return Array.from(runs, ({ 0: run, index }) => ({
    place: placeAt(index, index + run.length),
    ...described(run),
  }));
}

/** Put as many other characters where flags stand, so that columns stay. */
function withoutFlags(text: string): string {
  return text.replace(flagEmoji, (flag) => 'x'.repeat(flag.length));
}

function described(run: string): Omit<Finding, 'place'> {
  const codes = [...new Set(run)].map((character) => `U+${codeOf(character)}`).join(' ');
  return {
    reason: `Unexpected invisible control \`${codes}\`, expected visible text`,
    actual: codes,
    note: 'Remove it: the direction of each paragraph follows from its letters and from `lang`.',
  };
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** What is written as itself has been told already; this is for `&#x202E;` and `"\u202E"`. */
function reportEscaped(
  texts: readonly string[],
  place: Place | undefined,
  { text }: Briefing,
  report: (finding: Finding) => void,
): void {
  const run = texts.map((value) => controls.exec(withoutFlags(value))?.[0]).find(Boolean);
  if (run === undefined) return;
  const source = place ? text.slice(place.start.offset, place.end?.offset) : text;
  if (!controls.test(source)) report({ place, ...described(run) });
}

function textsOf(node: Nodes): string[] {
  const texts: string[] = [];
  if ('value' in node) texts.push(node.value);
  if ('alt' in node && node.alt) texts.push(node.alt);
  if ('title' in node && node.title) texts.push(node.title);
  if ('url' in node) texts.push(node.url);
  if ('attributes' in node) {
    for (const value of Object.values(node.attributes ?? {})) if (value) texts.push(value);
  }
  return texts;
}
