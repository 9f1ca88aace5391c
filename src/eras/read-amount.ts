import { isEdtf } from '../dates/edtf.ts';
import { readWholeDate } from '../dates/read-whole-date.ts';
import type { AmountBound, AmountStatus, AmountValue } from '../model/era.ts';
import { currencyCodes } from './currency-codes.ts';

/** What is wrong with one attribute of an `:amount`. */
export interface AmountFault {
  /** Its name; `shown` is the text in brackets. */
  attribute: string;
  /** As written; empty where it is missing. */
  actual: string;
  /** The phrase after "expected". */
  expected: string;
  /** The dates in EDTF that it may mean. */
  readings?: string[];
  /** Which rule tells of it: the currency's, the dates' or the one for all others. */
  kind: 'currency' | 'date' | 'other';
}

/** A date of an amount in another spelling than that of EDTF, which is read as meant. */
export interface AmountSpelling {
  /** Name of the attribute. */
  attribute: string;
  written: string;
  /** In EDTF. */
  date: string;
}

/** What an `:amount` says, as far as it can be read. */
export interface ReadAmount {
  /** Present only where nothing is wrong. */
  value?: AmountValue;
  faults: AmountFault[];
  spellings: AmountSpelling[];
}

/** Attributes as a directive has them. */
export type AmountAttributes = Readonly<Record<string, string | null | undefined>>;

const bounds: readonly AmountBound[] = ['min', 'max', 'about'];
const statuses: readonly AmountStatus[] = [
  'announced',
  'approved',
  'sought',
  'signed',
  'paid',
  'cancelled',
];

/** Tells what was expected of an attribute that is written, or nothing where it is good. */
type Check = (text: string) => string | undefined;

const dates: readonly string[] = ['on', 'since'];

const checks: Readonly<Record<string, Check>> = {
  id: (id) => (/^[^\s,]+$/.test(id) ? undefined : 'a name without blanks and commas'),
  value: (value) =>
    isPlainNumber(value) ? undefined : 'a plain number such as `2000000000` or `2e9`',
  cur: (code) => (currencyCodes.has(code) ? undefined : 'a currency of ISO 4217 such as `USD`'),
  kind: (kind) => (kind.trim() === '' ? 'a word such as `loan`' : undefined),
  bound: oneOf(bounds),
  status: oneOf(statuses),
  on: date,
  since: date,
  overlaps: (ids) => (idsIn(ids).length > 0 ? undefined : 'the ids of other amounts'),
};

const required = ['value', 'cur', 'kind'] as const;

/**
 * Read an amount of money: the text shown, and what its attributes say of it.
 *
 * @param shown Text in its brackets, without marks.
 * @param attributes Attributes as written.
 * @param lang BCP 47 tag of the document: its words in dates are known beside the English ones.
 * @returns The value where all is well, and every fault otherwise, in the order of the attributes; and
 *   the dates that are read as meant.
 */
export function readAmount(shown: string, attributes: AmountAttributes, lang = 'en'): ReadAmount {
  const spellings: AmountSpelling[] = [];
  const written = Object.entries(attributes).flatMap(([name, text]): [string, string][] => {
    if (text === undefined) return [];
    const date = dates.includes(name) ? meantDate(text ?? '', lang) : undefined;
    if (date === undefined) return [[name, text ?? '']];
    spellings.push({ attribute: name, written: text ?? '', date });
    return [[name, date]];
  });
  const faults = [
    ...(shown.trim() === '' ? [fault('shown', '', 'the amount as readers see it')] : []),
    ...written.flatMap(([name, text]) => attributeFault(name, text, lang)),
    ...required.flatMap((name) => missingFault(name, written)),
  ];
  return faults.length > 0
    ? { faults, spellings }
    : { value: amountValue(shown.trim(), new Map(written)), faults: [], spellings };
}

/** The one date that a text in another spelling means. */
function meantDate(text: string, lang: string): string | undefined {
  const [date, ...others] = isEdtf(text) ? [] : (readWholeDate(text.trim(), lang) ?? []);
  return others.length === 0 ? date : undefined;
}

function attributeFault(name: string, text: string, lang: string): AmountFault[] {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (!check) return [fault(name, text, `one of ${listOf(Object.keys(checks))}`)];
  const expected = check(text);
  if (expected === undefined) return [];
  const readings = dates.includes(name) ? readWholeDate(text.trim(), lang) : undefined;
  if (!readings) return [fault(name, text, expected)];
  const either = readings.map((date) => `\`${date}\``).join(' or ');
  return [{ ...fault(name, text, either), readings }];
}

function missingFault(
  name: (typeof required)[number],
  written: readonly [string, string][],
): AmountFault[] {
  if (written.some(([other]) => other === name)) return [];
  return [fault(name, '', checks[name]?.('') ?? '')];
}

function fault(attribute: string, actual: string, expected: string): AmountFault {
  const isDate = dates.includes(attribute);
  const kind = attribute === 'cur' ? 'currency' : isDate && actual !== '' ? 'date' : 'other';
  return { attribute, actual, expected, kind };
}

/** Called only where every attribute is good. */
function amountValue(shown: string, written: ReadonlyMap<string, string>): AmountValue {
  const id = written.get('id');
  const bound = bounds.find((word) => word === written.get('bound'));
  const status = statuses.find((word) => word === written.get('status'));
  const on = written.get('on');
  const since = written.get('since');
  return {
    ...(id !== undefined && { id }),
    shown,
    value: Number(written.get('value')),
    currency: written.get('cur') ?? '',
    kind: (written.get('kind') ?? '').trim(),
    ...(bound && { bound }),
    ...(status && { status }),
    ...(on !== undefined && { on }),
    ...(since !== undefined && { since }),
    overlaps: idsIn(written.get('overlaps') ?? ''),
  };
}

function isPlainNumber(text: string): boolean {
  return /^\d+(\.\d+)?(e\d+)?$/.test(text) && Number.isFinite(Number(text));
}

function date(text: string): string | undefined {
  return isEdtf(text) ? undefined : 'a date such as `2009` or `2009-09`';
}

function oneOf(words: readonly string[]): Check {
  return (text) => (words.includes(text) ? undefined : `one of ${listOf(words)}`);
}

function listOf(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** A list is written with blanks or commas between; a `#` before an id does no harm. */
function idsIn(list: string): string[] {
  const ids = list.split(/[\s,]+/).map((id) => id.replace(/^#/, ''));
  return [...new Set(ids)].filter((id) => id !== '');
}
