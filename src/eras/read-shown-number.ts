import { numberWords, readNumber } from './read-number.ts';

/** Words and signs after a number, by the power of ten they stand for; longest first. */
const scales: readonly [words: string, power: number][] = [
  ['trillions?|trn|tn|billones|billón|триллион\\p{L}*|трлн|تريليون(?:ات)?', 12],
  ['mil millones|billions?|bln|bn|миллиард\\p{L}*|млрд|مليارات|مليار|بليون', 9],
  ['millions?|mln|mn|millones|millón|миллион\\p{L}*|млн|ملايين|مليون', 6],
  ['thousands?|mil|тысяч\\p{L}*|тыс|آلاف|ألف', 3],
  ['b', 9],
  ['m', 6],
  ['k', 3],
];

const DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*";
const SCALE = scales.map(([words]) => `(${words})`).join('|');
const shownNumber = new RegExp(
  `(${DIGITS}|(?<!\\p{L})${numberWords}(?!\\p{L}))(?:[\\s-]*(?:${SCALE})(?!\\p{L}))?`,
  'giu',
);

/** What groups thousands, where it is not the comma; in Russian only blanks do. */
const groupSigns: Readonly<Record<string, string>> = { es: '.', ru: ' ' };

/**
 * Read the number in an amount as it is shown: "more than US$4bn" and "US$4 billion" are both
 * 4,000,000,000.
 *
 * @param shown Text of the amount, in English, Spanish, Russian or Arabic.
 * @param lang BCP 47 tag, for the meaning of `1.600` and `1,600`.
 * @returns The number with a word such as "billion" if there is one, else the first one; undefined
 *   without any.
 */
export function readShownNumber(shown: string, lang: string): number | undefined {
  const found = [...westernDigits(shown).matchAll(shownNumber)].map(
    ([, digits = '', ...words]) => ({
      power: scales[words.findIndex((word) => word !== undefined)]?.[1],
      plain: readNumber(digits.toLowerCase())?.toString() ?? plainDigits(digits, lang),
    }),
  );
  const best = found.find(({ power }) => power !== undefined) ?? found[0];
  return best && Number(`${best.plain}e${best.power ?? 0}`);
}

/** Arabic-Indic digits and their signs, as Arabic texts have them. */
function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}

/** The last sign is a decimal point unless it is repeated, or groups thousands in the language. */
function plainDigits(digits: string, lang: string): string {
  const compact = digits.replace(/[^\d.,]/g, '');
  const signs = compact.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return compact;
  const groups = groupSigns[lang.slice(0, 2).toLowerCase()] ?? ',';
  const isGroup = signs.length > 1 ? !isSingle(signs, last) : isGrouping(compact, last, groups);
  const [whole = '', part = ''] = isGroup ? [compact] : splitAtLast(compact, last);
  return `${whole.replace(/[.,]/g, '')}${part && `.${part}`}`;
}

function isSingle(signs: string, sign: string): boolean {
  return signs.indexOf(sign) === signs.length - 1;
}

function isGrouping(digits: string, sign: string, groups: string): boolean {
  return sign === groups && /[.,]\d{3}$/.test(digits);
}

function splitAtLast(digits: string, sign: string): string[] {
  const at = digits.lastIndexOf(sign);
  return [digits.slice(0, at), digits.slice(at + 1)];
}
