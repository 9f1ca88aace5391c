import type { RichText } from '../../model/reference.ts';

/**
 * Join stretches of text to one entry: each sentence gets a full stop unless it ends with a mark of
 * its own, also one inside closing quotation marks.
 *
 * @param sentences Sentences without full stops; empty ones are skipped.
 * @returns The stretches, plain neighbours joined.
 */
export function joinSentences(sentences: readonly (readonly RichText[])[]): RichText[] {
  const stretches = sentences
    .map(withoutEmpty)
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => [...(index > 0 ? [{ text: ' ' }] : []), ...close(sentence)]);
  return joinPlain(stretches);
}

/**
 * Join parts with something between them, such as the parts of a source line with commas.
 *
 * @param parts Parts; empty ones are skipped.
 * @param separator Text between two parts.
 * @returns The stretches in one list.
 */
export function joinStretches(
  parts: readonly (readonly RichText[])[],
  separator: string,
): RichText[] {
  return parts
    .map(withoutEmpty)
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [{ text: separator }, ...part] : part));
}

function withoutEmpty(sentence: readonly RichText[]): RichText[] {
  return sentence.filter(({ text }) => text !== '');
}

function close(sentence: RichText[]): RichText[] {
  const last = sentence.at(-1);
  const text = sentence.map((stretch) => stretch.text).join('');
  if (!last || /[.?!…。！？؟۔][»”“’"'」\s]*$/u.test(text)) return sentence;
  const belongsToLast = last.kind === 'state' || last.kind === 'archived';
  // Words about the link stand by themselves; their full stop is part of them.
  return belongsToLast
    ? [...sentence.slice(0, -1), { ...last, text: `${last.text}.` }]
    : [...sentence, { text: '.' }];
}

function joinPlain(stretches: readonly RichText[]): RichText[] {
  const joined: RichText[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(stretch)) {
      joined[joined.length - 1] = { text: last.text + stretch.text };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

function isPlain({ kind, href, lang, parts }: RichText): boolean {
  return kind === undefined && href === undefined && lang === undefined && parts === undefined;
}
