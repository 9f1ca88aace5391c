import type { StyledText, TextStyle } from '../../model/reference.ts';

type Script = Extract<TextStyle, 'superscript' | 'subscript'>;

const raised = new Map(
  [...'0123456789+-−–=()n'].map((from, at) => [from, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ'][at]]),
);
/** A lowered full stop or comma between figures looks like any other: PM₂.₅. */
const lowered = new Map(
  [...'0123456789+-−–=().,'].map((from, at) => [from, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎.,'][at]]),
);

const characters: Readonly<Record<Script, ReadonlyMap<string, string | undefined>>> = {
  superscript: raised,
  subscript: lowered,
};

/** What stands before a script where it cannot be raised or lowered. */
const signs: Readonly<Record<Script, string>> = { superscript: '^', subscript: '_' };

const thinSpace = '\u2009';

/**
 * Write raised and lowered figures as characters of Unicode, so that they are what they are in
 * copied text and for a voice, too. Where there are no such characters, one that touches another
 * figure gets a sign before it, as 10 with a raised 1/2 must not read as 101/2; words keep their
 * look.
 *
 * @param stretches Stretches of one text; each is what one pair of tags holds.
 * @returns The stretches, with the look only where it is still wanted.
 */
export function setScripts(stretches: readonly StyledText[]): StyledText[] {
  return stretches.map((stretch, index) => {
    const script = scriptOf(stretch);
    if (!script) return stretch;
    const before = stretches[index - 1];
    const isNext = before !== undefined && scriptOf(before) === script;
    const set = setScript(stretch.text, script, {
      before: before?.text ?? '',
      after: stretches[index + 1]?.text ?? '',
    });
    if (set === undefined) return stretch;
    const styles = stretch.styles?.filter((style) => style !== script) ?? [];
    const text = isNext && /^\S/.test(set) ? `${thinSpace}${set}` : set;
    return { text, ...(styles.length > 0 && { styles }) };
  });
}

/**
 * Write a text of several looks as plain text that says the same: a script of words gets a sign
 * before it (`T_max`), save the ending of an ordinal number (`21e`) and a mark (`*`).
 *
 * @param stretches Stretches whose figures are set.
 * @returns The plain text.
 */
export function plainScripts(stretches: readonly StyledText[]): string {
  let plain = '';
  for (const stretch of stretches) {
    const script = scriptOf(stretch);
    plain += script ? plainScript(stretch.text, script, plain) : stretch.text;
  }
  return plain;
}

function scriptOf({ styles }: StyledText): Script | undefined {
  return styles?.findLast((style) => style === 'superscript' || style === 'subscript');
}

function setScript(
  text: string,
  script: Script,
  { before, after }: { before: string; after: string },
): string | undefined {
  const written = text.trim();
  if (!/\p{N}|^n$/u.test(written)) return undefined;
  const mapped = [...written.replace(/\s+/g, '')].map((one) => characters[script].get(one));
  if (mapped.every((one) => one !== undefined)) return text.replace(written, mapped.join(''));
  const isFollowed = /^\p{N}/u.test(after);
  if (!isFollowed && !/\p{N}$/u.test(before)) return undefined;
  return text.replace(written, () => withSign(written, script, isFollowed));
}

const ordinalEnding = /^(?:st|nd|rd|th|er|re|[eè]re|[eè]me|nde|de|[eoaº]|os|as)$/i;

function plainScript(text: string, script: Script, before: string): string {
  const written = text.trim();
  if (!/[\p{L}\p{N}]/u.test(written)) return text;
  const endsOrdinal = script === 'superscript' && /\d$/.test(before) && ordinalEnding.test(written);
  if (endsOrdinal || /^TM$/i.test(written)) return text;
  return text.replace(written, () => withSign(written, script));
}

function withSign(text: string, script: Script, isFollowed = false): string {
  const isOne = !isFollowed && /^[\p{L}\p{M}\p{N}.,]+$/u.test(text);
  return `${signs[script]}${isOne ? text : `(${text})`}`;
}
