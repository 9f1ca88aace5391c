import { doiName } from '../record/doi-name.ts';
import { readAddress } from '../record/read-address.ts';
import { workIdentities } from '../record/work-identities.ts';
import type { RisField } from './ris-field.ts';

/** Archives that hold copies of pages of others. */
const copyPattern =
  /^https?:\/\/(?:(?:web|wayback)\.archive\.org\/web\/|archive\.(?:fo|is|li|md|ph|today|vn)\/|perma\.cc\/|(?:www\.)?webcitation\.org\/)/i;

/**
 * Put several addresses of one record under tags of one meaning each: that of a DOI under `DO`, that of
 * an archived copy under `copy`. One that stands twice counts once; what is left under `UR` beside the
 * first is told where the entry is read.
 *
 * @param fields Values under tags of one meaning each.
 * @returns The values; the same where the record has one address at most.
 */
export function sortAddresses(fields: readonly RisField[]): RisField[] {
  const addresses = fields.filter(isAddress);
  if (addresses.length < 2) return [...fields];
  const doi = fields.find(({ tag, value }) => tag === 'DO' && value !== '');
  const known = new Set(doi ? workIdentities({ ...noWork, DOI: doi.value }) : []);
  let hasDoi = doi !== undefined;
  let hasCopy = false;
  return withLinksFirst(fields).flatMap((field) => {
    if (!isAddress(field)) return [field];
    const [identity = field.value] = workIdentities({ ...noWork, URL: field.value });
    const isCopy = copyPattern.test(field.value);
    // A copy is known by the address of its original.
    const name = isCopy ? field.value : identity;
    if (known.has(name)) return [];
    known.add(name);
    if (!hasDoi && doiName(field.value) !== undefined) {
      hasDoi = true;
      return [{ ...field, tag: 'DO' }];
    }
    if (!hasCopy && isCopy) {
      hasCopy = true;
      return [{ ...field, tag: 'copy' }];
    }
    return [field];
  });
}

/** Words in place of an address are no reason to do without the one that stands behind them. */
function withLinksFirst(fields: readonly RisField[]): RisField[] {
  const leadsNowhere = (field: RisField) => {
    const { address, doi } = readAddress(field.value);
    return isAddress(field) && address === undefined && doi === undefined;
  };
  return [...fields.filter((field) => !leadsNowhere(field)), ...fields.filter(leadsNowhere)];
}

function isAddress({ tag, value }: RisField): boolean {
  return tag === 'UR' && value !== '';
}

const noWork = { id: '', type: 'document' };

/**
 * Read from the address of an archived copy when it was made.
 *
 * @param address Address, such as `https://web.archive.org/web/20130504101112/https://example.org`.
 * @returns The day; undefined where the address does not say.
 */
export function dayOfCopy(address: string): string | undefined {
  const [, year, month, day] = /\/(\d{4})(\d\d)(\d\d)\d{0,6}(?:[a-z]{2}_)?\//.exec(address) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
