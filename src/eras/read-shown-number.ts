import { languagePack } from '../language/languages.ts';
import type { NumberWords } from '../language/number-words.ts';
import { numberWords, readNumber } from './read-number.ts';

/** Powers of ten that have words; the greater first, as "mil millones" begins with "mil". */
const powers = [12, 9, 6, 3] as const;

const DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*";

/**
 * Read the number in an amount as it is shown: "more than US$4bn" and "US$4 billion" are both
 * 4,000,000,000.
 *
 * @param shown Text of the amount.
 * @param lang BCP 47 tag of the document: its words of great numbers are known beside the English
 *   ones, and its meaning of `1.600` and `1,600`.
 * @returns The number with a word such as "billion" if there is one, else the first one; undefined
 *   without any.
 */
export function readShownNumber(shown: string, lang: string): number | undefined {
  const { numbers } = languagePack(lang);
  const scales = [...scalesOf(numbers), ...scalesOf(languagePack('en').numbers)];
  const found = [...westernDigits(shown).matchAll(shownNumberWith(scales))].map(
    ([, digits = '', ...words]) => ({
      power: scales[words.findIndex((word) => word !== undefined)]?.power,
      plain: readNumber(digits.toLowerCase())?.toString() ?? plainDigits(digits, numbers.groupSign),
    }),
  );
  const best = found.find(({ power }) => power !== undefined) ?? found[0];
  return best && Number(`${best.plain}e${best.power ?? 0}`);
}

interface ScaleWords {
  /** Source of a regular expression. */
  words: string;
  power: number;
}

function scalesOf({ scales }: NumberWords): ScaleWords[] {
  return powers.map((power) => ({ words: scales[power], power }));
}

function shownNumberWith(scales: readonly ScaleWords[]): RegExp {
  const scale = scales.map(({ words }) => `(${words})`).join('|');
  return new RegExp(
    `(${DIGITS}|(?<!\\p{L})${numberWords}(?!\\p{L}))(?:[\\s-]*(?:${scale})(?!\\p{L}))?`,
    'giu',
  );
}

/** Arabic-Indic digits and their signs, as Arabic texts have them. */
function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}

/** The last sign is a decimal point unless it is repeated, or groups thousands in the language. */
function plainDigits(digits: string, groups: string): string {
  const compact = digits.replace(/[^\d.,]/g, '');
  const signs = compact.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return compact;
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
