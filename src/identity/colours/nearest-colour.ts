import { colourOf, linearOf } from './contrast.ts';

/** Steps of lightness that are tried, from the colour to black or to white. */
const STEPS = 1000;

/**
 * Find the colour nearest to one that will do: of the same hue, as little darker or lighter as can be.
 *
 * @param colour As `#rrggbb`.
 * @param willDo Tells whether a colour will do.
 * @returns The colour, as `#rrggbb`; undefined where none of that hue will.
 */
export function nearestColour(
  colour: string,
  willDo: (colour: string) => boolean,
): string | undefined {
  const [lightness, green, blue] = toOklab(linearOf(colour));
  for (let step = 0; step <= STEPS; step++) {
    for (const changed of [lightness - step / STEPS, lightness + step / STEPS]) {
      if (changed < 0 || changed > 1) continue;
      const tried = colourOf(fromOklab(withinScreen([changed, green, blue])));
      if (willDo(tried)) return tried;
    }
  }
  return undefined;
}

type Triple = [number, number, number];

/** What is very dark or very light has less colour: as much as a screen can show. */
function withinScreen([lightness, green, blue]: Triple): Triple {
  for (let share = 1; share > 0; share -= 0.02) {
    const tried: Triple = [lightness, green * share, blue * share];
    if (fromOklab(tried).every((part) => part > -0.0005 && part < 1.0005)) return tried;
  }
  return [lightness, 0, 0];
}

/** Oklab (CSS Color 4, 10.1): steps of its lightness look alike whatever the hue. */
function toOklab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}
