import type { Gazetteer } from '../figures/map/gazetteer.ts';
import { nearestName } from '../messages/nearest-name.ts';
import type { Capital, FigureFault, LocatorMap } from '../model/figure.ts';
import type { Finding, Place } from '../model/message.ts';

/** A name on a map, as the author wrote it. */
export interface PlaceName {
  name: string;
  place?: Place;
}

/** The one land with a code that maps leave out: it would stretch any of them to the pole. */
const ANTARCTICA = 'AQ';

/** What an author asks of a locator map. */
export interface MapWish {
  from?: PlaceName;
  to?: PlaceName;
  countries: PlaceName[];
  /** Where the map is asked for. */
  place?: Place;
}

/**
 * Look up the places of a locator map. Where no country is named, those of its ends are shown.
 *
 * @param wish Names as written; several countries may stand in one, parted by spaces or commas.
 * @param gazetteer What they are looked up in.
 * @returns The map where all are known, and what is wrong with the others.
 */
export function readMap(
  { from, to, countries, place }: MapWish,
  gazetteer: Gazetteer,
): { map?: LocatorMap; faults: FigureFault[] } {
  const faults: FigureFault[] = [];
  const ends = { from: findEnd(from), to: findEnd(to) };
  const named = countries.flatMap((one) =>
    splitNames(one.name, gazetteer).map((name) => ({ ...one, name })),
  );
  const codes = named.flatMap((one) => findCode(one));
  if (!from && !to && named.length === 0) faults.push(nothingNamed(place));
  if (faults.length > 0) return { faults };
  const shown =
    codes.length > 0 ? codes : [ends.from, ends.to].flatMap((end) => end?.country ?? []);
  return {
    faults,
    map: {
      ...(ends.from && { from: ends.from }),
      // From a place to itself there is no way to draw.
      ...(ends.to && ends.to !== ends.from && { to: ends.to }),
      countries: [...new Set(shown)],
    },
  };

  function findEnd(end: PlaceName | undefined): Capital | undefined {
    if (!end) return undefined;
    const capital = gazetteer.findCapital(end.name);
    if (!capital) faults.push(unknownCapital(end, gazetteer));
    return capital;
  }

  function findCode(one: PlaceName): string[] {
    const country = gazetteer.findCountry(one.name);
    if (!country) {
      faults.push(unknownCountry(one, gazetteer));
      return [];
    }
    if (country.code === ANTARCTICA) faults.push(notDrawn(one));
    return [country.code];
  }
}

/** "RU VE" are two countries, "South Africa" is one. */
function splitNames(text: string, gazetteer: Gazetteer): string[] {
  const parts = text
    .split(/[,;،؛]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => (gazetteer.findCountry(part) ? [part] : splitWords(part)));
}

/** Several codes; what holds a longer word is a name, known or not. */
function splitWords(part: string): string[] {
  const words = part.split(/\s+/);
  return words.every((word) => /^([A-Za-z]{2,3}|\d{3})$/.test(word)) ? words : [part];
}

function unknownCapital({ name, place }: PlaceName, gazetteer: Gazetteer): FigureFault {
  const known = [
    ...gazetteer.capitals.flatMap(({ names }) => Object.values(names)),
    ...gazetteer.countries.flatMap(({ names }) => Object.values(names)),
  ];
  const nearest = nearestName(name, known);
  return fault(place, name, {
    reason: `\`${name}\` is no capital that a map knows, expected ${nearest ? `\`${nearest}\`` : 'a capital or a country that has one'}`,
    ...(nearest && { expected: [nearest] }),
    note: nearest
      ? `Did you mean \`${nearest}\`?`
      : 'Write the name of a capital, or of a country, in any language that pages have words in.',
  });
}

function unknownCountry({ name, place }: PlaceName, gazetteer: Gazetteer): FigureFault {
  const known = gazetteer.countries.flatMap(({ names }) => Object.values(names));
  const nearest = name.length > 3 ? nearestName(name, known) : undefined;
  return fault(place, name, {
    reason: `\`${name}\` is no country that a map knows, expected ${nearest ? `\`${nearest}\`` : 'an ISO 3166 code or a name'}`,
    ...(nearest && { expected: [nearest] }),
    note: nearest
      ? `Did you mean \`${nearest}\`?`
      : 'Write a code such as `VE`, `VEN` or `862`, or a name such as `Venezuela`.',
  });
}

function notDrawn({ name, place }: PlaceName): FigureFault {
  return fault(place, name, {
    reason: `\`${name}\` is on no map, expected a country that has one`,
    note: 'Maps are drawn without Antarctica: take it out.',
  });
}

function nothingNamed(place: Place | undefined): FigureFault {
  return fault(place, '', {
    reason: 'Unexpected map without places, expected `from`, `to` or `countries`',
    note: 'Write `from` and `to` for a line between two capitals, `countries` for what is shaded.',
  });
}

function fault(
  place: Place | undefined,
  actual: string,
  told: Pick<Finding, 'reason' | 'note' | 'expected'>,
): FigureFault {
  return { rule: 'map-known', finding: { place, actual, ...told } };
}
