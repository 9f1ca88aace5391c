import { doiName } from '../record/doi-name.ts';
import { sortAddresses } from './ris-addresses.ts';
import type { RisField } from './ris-field.ts';

/** Works that are no part of another: what holds them is a series, and their pages are only counted. */
export const wholeWorks: ReadonlySet<string> = new Set([
  'book',
  'classic',
  'map',
  'pamphlet',
  'report',
  'thesis',
]);

const addressPattern = /^https?:\/\/\S+$/i;
/** The identifier of a publisher for an item, which no reader can use. */
const publisherItem = /^(?:pii\b|S\d{4}-?\d{3})/i;
/** The words with which databases say that a work is what its type says already. */
const plainKind =
  /^(?:(?:journal|newspaper|magazine|research|original|review|research-)?\s*articles?|articles? in press|reviews?|text|books?|book\s+chapters?|book\s+sections?|chapters?|conference\s+papers?|web\s?pages?|reports?|print|electronic|internet)$/i;
/** Links that only work inside a program or on one machine. */
const localLink = /^(?:<go to |internal-pdf:|file:|[a-z]:\\|\/[^/])/i;

/**
 * Put the values of a record under the tags that they belong to: exporters have one tag for several
 * things, which the value and the type of the work tell apart.
 *
 * @param fields Tagged values in the order of the file.
 * @param type Type of the work in CSL.
 * @returns The values under tags of one meaning each, without those that say nothing.
 */
export function tagsByMeaning(fields: readonly RisField[], type: string): RisField[] {
  const has = (tag: string) => fields.some((field) => field.tag === tag && field.value !== '');
  const meant = fields.map((field) => ({
    ...field,
    writtenAs: field.tag,
    tag: meaning(field, type, has),
  }));
  // A DOI in a field for something else counts where there is no other.
  const hasDoi = meant.some(({ tag }) => tag === 'DO');
  const hasAddress = meant.some(({ tag }) => tag === 'UR');
  const single = meant.flatMap((field) => {
    if (field.tag === 'DO?') return hasDoi ? [] : [{ ...field, tag: 'DO' }];
    if (field.tag === 'UR?') return hasAddress ? [] : [{ ...field, tag: 'UR' }];
    return field.tag === '' ? [] : [field];
  });
  return sortAddresses(single);
}

function meaning({ tag, value }: RisField, type: string, has: (tag: string) => boolean): string {
  const isArticle = type.startsWith('article');
  switch (tag) {
    case 'M1':
    case 'M3':
      return meaningOfOther(tag, value, type);
    case 'ET':
      // The day on which an article came out ahead of its issue.
      return isDate(value) ? 'FD' : tag;
    case 'SE':
      return isArticle && type !== 'article-newspaper' ? 'M2' : tag;
    case 'M2':
      return /^\w{1,9}(?:[-–]\w{1,9})?$/.test(value) ? tag : '';
    case 'UR':
    case 'LK':
      return localLink.test(value) ? '' : 'UR';
    case 'L1':
    case 'L2':
    case 'L3':
    case 'L4':
      return localLink.test(value) ? '' : tag;
    case 'T2':
      if (wholeWorks.has(type) && !has('T3')) return 'T3';
      return type === 'paper-conference' && has('C3') ? 'event' : tag;
    case 'C3':
      return type === 'paper-conference' ? 'T2' : '';
    case 'BT':
      return wholeWorks.has(type) && !has('TI') && !has('T1') ? 'TI' : tag;
    case 'CP':
      return /\d/.test(value) || has('IS') ? tag : 'CY';
    default:
      return tag;
  }
}

function meaningOfOther(tag: 'M1' | 'M3', value: string, type: string): string {
  if (doiName(value) !== undefined) return 'DO?';
  if (addressPattern.test(value)) return 'UR?';
  if (publisherItem.test(value)) return '';
  if (tag === 'M1') return tag;
  const saysType = plainKind.test(value) || value.toLowerCase() === type.replace('-', ' ');
  return saysType ? '' : tag;
}

function isDate(value: string): boolean {
  return /^\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?\/?$|^(?:19|20)\d{6}$|^\d{4}\s+\p{L}{3,}/u.test(value);
}
