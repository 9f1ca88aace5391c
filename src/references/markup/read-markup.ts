import type { StyledText, TextStyle } from '../../model/reference.ts';
import { decodeEntities } from './decode-entities.ts';
import { type MarkupNode, parseMarkup } from './parse-markup.ts';
import { setScripts } from './set-scripts.ts';

/** A text without any of these is plain. */
const mayBeMarked = /[<&\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]| {2}|\]\{\./u;

/** How pandoc writes letters that keep their case, and small capitals, in CSL-YAML. */
const pandocSpan = /\[([^[\]]*)\]\{((?:\s*\.(?:nocase|smallcaps))+)\s*\}/g;

/** Marks that turn the direction of text around; the page sets directions by language instead. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Read a text field of a record: line breaks and control characters become one space, entities the
 * characters that they name, and the tags that CSL-JSON allows in its texts (`<i>`, `<sup>`,
 * `<span style="font-variant:small-caps">` …), or their like of other exporters, the look of what
 * they hold. A tag without its other half is text. Raised and lowered figures become characters of
 * Unicode, as 10³ must not read as 103 where there is no look. No-break spaces stay.
 *
 * @param text Value of the field, or undefined.
 * @returns The stretches of the text, on one line; none for an absent or empty field.
 */
export function readMarkup(text: string | undefined): StyledText[] {
  if (text === undefined) return [];
  // Most fields are plain, and a long list has thousands of them.
  if (!mayBeMarked.test(text)) {
    const plain = text.trim();
    return plain === '' ? [] : [{ text: plain }];
  }
  const source = decodeEntities(text)
    .replace(pandocSpan, '<span class="$2">$1</span>')
    .replace(directionMarks, '')
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ');
  return onOneLine(setScripts(flatten(parseMarkup(source), [])));
}

/** A stretch between two tags: two of them that touch are not one number. */
function flatten(nodes: readonly MarkupNode[], styles: readonly TextStyle[]): StyledText[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') {
      return [{ text: node, ...(styles.length > 0 && { styles: [...styles] }) }];
    }
    const { style, children } = node;
    const isNew = style !== undefined && !styles.includes(style);
    return flatten(children, isNew ? [...styles, style] : styles);
  });
}

/** Joins what looks the same, and leaves one space where tags stood between two. */
function onOneLine(stretches: readonly StyledText[]): StyledText[] {
  const joined: StyledText[] = [];
  let previous = ' ';
  for (const { text: written, styles } of stretches) {
    const text = previous === ' ' ? written.replace(/^ +/, '') : written;
    if (text === '') continue;
    previous = text.at(-1) ?? previous;
    const last = joined.at(-1);
    if (last && last.styles?.join() === styles?.join()) last.text += text;
    else joined.push({ text, ...(styles && { styles }) });
  }
  return trimmed(joined);
}

/** The whole is trimmed as `trim` does it, no-break spaces too. */
function trimmed(stretches: StyledText[]): StyledText[] {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return stretches.filter(({ text }) => text !== '');
}
