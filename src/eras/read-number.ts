const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const unitWords = units.split(' ');
const tenWords = tens.split(' ');

/** Matches a whole number below a hundred in English words: the source of a regular expression. */
export const numberWords = `(?:(?:${tenWords.join('|')})(?:[- ](?:${unitWords.slice(1, 10).join('|')}))?|${[...unitWords].sort((a, b) => b.length - a.length).join('|')})`;

/**
 * Read a whole number, in digits or in English words below a hundred.
 *
 * @param text Number, such as `17` or `twenty-five`; case does not count.
 * @returns The number; undefined where the text is none.
 */
export function readNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const words = text.toLowerCase().split(/[- ]/);
  const [first = '', second] = words;
  const ten = tenWords.indexOf(first);
  if (ten === -1) return words.length === 1 ? indexIn(unitWords, first) : undefined;
  if (second === undefined) return (ten + 2) * 10;
  const unit = indexIn(unitWords.slice(0, 10), second);
  return unit && words.length === 2 ? (ten + 2) * 10 + unit : undefined;
}

function indexIn(words: readonly string[], word: string): number | undefined {
  const index = words.indexOf(word);
  return index === -1 ? undefined : index;
}
