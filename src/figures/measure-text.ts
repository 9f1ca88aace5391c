/** A weight that figures and tables print in. */
export type TextWeight = 400 | 600 | 700;

/**
 * Measure a line of text. Kerning is left out: it only makes text narrower.
 *
 * @param text One line.
 * @param size Font size in pt.
 * @param weight Weight of the font, 400 if not told.
 * @returns Its width in pt; never less than what prints, unless it is told otherwise.
 */
export type MeasureText = (text: string, size: number, weight?: TextWeight) => number;

/** Measures of text in the fonts of a template. */
export interface Letters {
  /** Lines of text, about as long as they print. */
  text: MeasureText;
  /** Figures and tables. */
  heading: MeasureText;
  code: MeasureText;
}

/**
 * How wide the characters of a font family are: by weight, then by the first character (hexadecimal)
 * of a stretch. Three hexadecimal digits for each character, in thousandths of the font size; `000`
 * for one that the family does not have.
 */
export type FontWidths = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Width of a character that the font does not have, in thousandths: as wide as a Han character. */
const UNKNOWN = 1000;

/** Arabic and Hebrew print in another font, whose letters are narrower than that, on average by more. */
const narrowScripts = /[\u0590-\u08ff]/;
const NARROW = { most: 600, average: 450 };

const MARK = /\p{M}/u;
const DIGITS = 3;

/**
 * Make a measure of text in one font family.
 *
 * @param widths Widths of its characters.
 * @param weights Weights of it that can print, 100 to 900; those without widths are passed over.
 * @param letters Whether it shall be right for lines of text, or never less than what prints.
 * @returns The measure. A weight that cannot print is measured in the one that prints in its place.
 */
export function createTextMeasure(
  widths: FontWidths,
  weights: readonly number[],
  letters: 'most' | 'average' = 'most',
): MeasureText {
  const measured = Object.keys(widths).map(Number);
  const printing = weights.filter((weight) => measured.includes(weight));
  const known = new Map<TextWeight, ReadonlyMap<number, number>>();
  const widthsIn = (weight: TextWeight) => {
    const face = known.get(weight) ?? readFace(widths[faceFor(weight, printing, measured)]);
    known.set(weight, face);
    return face;
  };
  return (text, size, weight = 400) => {
    const face = widthsIn(weight);
    let width = 0;
    for (const character of text.normalize('NFC'))
      width += widthOf(character, face, NARROW[letters]);
    return (width * size) / 1000;
  };
}

/** Of no face that prints widths are known: then any of the family is nearer than none. */
function faceFor(
  wanted: TextWeight,
  printing: readonly number[],
  measured: readonly number[],
): number {
  return nearestWeight(wanted, printing.length > 0 ? printing : measured);
}

/**
 * The weight a browser prints in where the wanted one is not there: a heavier one for what is bold,
 * and for text 500 or a lighter one (CSS Fonts 4, 5.2).
 */
function nearestWeight(wanted: TextWeight, weights: readonly number[]): number {
  const heavier = weights.filter((weight) => weight >= wanted).sort((a, b) => a - b);
  const lighter = weights.filter((weight) => weight < wanted).sort((a, b) => b - a);
  const near = wanted === 400 ? heavier.filter((weight) => weight <= 500) : [];
  const order = wanted === 400 ? [...near, ...lighter, ...heavier] : [...heavier, ...lighter];
  return order[0] ?? wanted;
}

function readFace(stretches: FontWidths[string] = {}): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const [start, digits] of Object.entries(stretches)) {
    const first = Number.parseInt(start, 16);
    for (let index = 0; index * DIGITS < digits.length; index++) {
      const width = Number.parseInt(digits.slice(index * DIGITS, (index + 1) * DIGITS), 16);
      if (width) known.set(first + index, width);
    }
  }
  return known;
}

function widthOf(character: string, face: ReadonlyMap<number, number>, narrow: number): number {
  const width = face.get(character.codePointAt(0) ?? 0);
  if (width !== undefined) return width;
  if (MARK.test(character)) return 0;
  return narrowScripts.test(character) ? narrow : UNKNOWN;
}
