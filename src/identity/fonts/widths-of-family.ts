/** Widths of characters in thousandths of the font size, by code point. */
type Widths = ReadonlyMap<number, number>;

/** Greatest width that three hexadecimal figures hold. */
const GREATEST = 0xfff;

/** Last character that is measured: others stand in no table. */
const LAST_MEASURED = 0xffff;

const FIGURES = [...'0123456789'].map((figure) => figure.codePointAt(0) ?? 0);

/**
 * Tell which characters all faces of a family draw: one that only some have would print in two fonts.
 *
 * @param faces Widths of the characters of each face.
 * @returns Ranges, ascending, both ends included.
 */
export function rangesOf(faces: readonly Widths[]): [number, number][] {
  const [first = new Map(), ...others] = faces;
  const points = [...first.keys()].filter((point) => others.every((face) => face.has(point)));
  const ranges: [number, number][] = [];
  for (const point of points.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/**
 * Write widths as the measure of text reads them: by weight, then by the first character of a stretch.
 * Figures are as wide as the widest of them, as tables set them so.
 *
 * @param faces Weight and widths of each upright face.
 * @param size Size of the letters, in hundredths of what is asked for.
 * @returns Widths. The stretches have names that no bundled family has, so both may stand together.
 */
export function widthsOfFamily(
  faces: readonly [weight: number, widths: Widths][],
  size: number,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    faces.map(([weight, widths]) => [String(weight), stretchesOf(widths, size)]),
  );
}

function stretchesOf(widths: Widths, size: number): Record<string, string> {
  const widest = Math.max(0, ...FIGURES.map((figure) => widths.get(figure) ?? 0));
  const stretches: Record<string, string> = {};
  let start = '';
  let next = -1;
  for (const point of [...widths.keys()].sort((a, b) => a - b)) {
    if (point > LAST_MEASURED) break;
    if (point !== next) {
      start = `0${point.toString(16)}`;
      stretches[start] = '';
    }
    const own = FIGURES.includes(point) ? widest : (widths.get(point) ?? 0);
    const width = Math.ceil((own * size) / 100);
    stretches[start] += Math.min(width, GREATEST).toString(16).padStart(3, '0');
    next = point + 1;
  }
  return stretches;
}
