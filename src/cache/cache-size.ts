import { Failure } from '../model/failure.ts';

/** One gibibyte: some ten thousand short briefings. */
const USUAL_SIZE = 1024 ** 3;
const UNITS = ['', 'K', 'M', 'G', 'T'];

/**
 * Read how much may be kept of finished builds.
 *
 * @param text Value of `BRIEFPRESS_CACHE_SIZE`: bytes, or a number with K, M, G or T.
 * @returns Bytes; one gibibyte where nothing is said, 0 where nothing is kept.
 * @throws Failure (`usage`) when it is no size.
 */
export function readCacheSize(text: string | undefined): number {
  if (text === undefined || text === '') return USUAL_SIZE;
  const [, digits, unit = ''] = /^(\d{1,9}) ?([KMGT]?)(?:i?B)?$/i.exec(text) ?? [];
  if (digits !== undefined) return Number(digits) * 1024 ** UNITS.indexOf(unit.toUpperCase());
  throw new Failure(
    'usage',
    `\`BRIEFPRESS_CACHE_SIZE\` is \`${text.slice(0, 40)}\`, expected a size`,
    'Give bytes, or a number with K, M, G or T, such as 500M; 0 keeps nothing.',
  );
}
