import { isEdtf, isIsoDate } from '../dates/edtf.ts';
import { readWholeDate } from '../dates/read-whole-date.ts';
import { atPlace } from '../located/at-place.ts';
import { textAt } from '../located/text-at.ts';
import { valueUnder } from '../located/value-under.ts';
import type { LocatedScalar, LocatedValue } from '../model/located-value.ts';
import type { Finding } from '../model/message.ts';

/** Front matter whose dates are spelt as EDTF spells them, as far as they can be read. */
export interface MeantDates {
  value: LocatedValue;
  /** Dates in another spelling that are read as meant. */
  remarks: Finding[];
  /** Dates of which nobody can tell which one is meant. */
  faults: Finding[];
}

/** Where the front matter has dates; each path is joined by dots. */
const DATES =
  /^(?:published|information_to|history\.\d+\.date|eras\.\d+\.(?:(?:from|to|covered_to)|leaders\.[\s\S]+\.(?:from|to)))$/;

/**
 * Spell the dates of front matter anew that are not spelt as EDTF spells them, where they can mean one
 * date alone: `20 November 2026`, `2026/11/20`, `1723?~`.
 *
 * @param value The front matter as read, with our keys.
 * @returns It with those dates in EDTF, and what there is to say of them; all else is left for the schema.
 */
export function readMeantDates(value: LocatedValue): MeantDates {
  const lang = langOf(value);
  const remarks: Finding[] = [];
  const faults: Finding[] = [];
  return { value: spelt(value, ''), remarks, faults };

  function spelt(inner: LocatedValue, path: string): LocatedValue {
    if (inner.kind === 'scalar') return DATES.test(path) ? speltDate(inner, path) : inner;
    const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
    if (inner.kind === 'list') {
      return { ...inner, items: inner.items.map((item, index) => spelt(item, at(index))) };
    }
    // Only these have dates: the sources beside them may be many.
    const holdsDates = (key: string) =>
      path !== '' || /^(?:published|information_to|history|eras)$/.test(key);
    const entries = inner.entries.map((entry) =>
      holdsDates(entry.key) ? { ...entry, value: spelt(entry.value, at(entry.key)) } : entry,
    );
    return { ...inner, entries };
  }

  function speltDate(scalar: LocatedScalar, path: string): LocatedScalar {
    const written = scalar.spelling.trim();
    const { place } = scalar;
    if (path.endsWith('.to') && written.toLowerCase() === 'open') return textAt('open', place);
    const isDate = path === 'published' ? isIsoDate : isEdtf;
    if (scalar.value === null || isDate(written)) return scalar;
    const meant = readWholeDate(written, lang);
    const readings = meant?.filter(isDate) ?? [];
    const [date] = readings;
    // A day in a month that no calendar has is none of these: the schema says so.
    if (date === undefined || readings.length < (meant?.length ?? 0)) return scalar;
    const at = atPlace(place);
    if (readings.length === 1) remarks.push({ ...at, ...spellingFinding(written, date, path) });
    else faults.push({ ...at, ...doubtFinding(written, readings, path) });
    return textAt(date, place);
  }
}

function langOf(value: LocatedValue): string {
  const lang = valueUnder(value, 'lang');
  return lang?.kind === 'scalar' ? lang.spelling.trim() : 'en';
}

function spellingFinding(written: string, date: string, path: string): Finding {
  return {
    reason: `Date \`${written}\` of \`${path}\` is read as \`${date}\`, expected that spelling`,
    actual: written,
    expected: [date],
    note: 'It prints in the words of the language, however it is spelt here.',
  };
}

function doubtFinding(written: string, readings: string[], path: string): Finding {
  return {
    reason: `Nobody can tell which date \`${written}\` of \`${path}\` is, expected ${readings.map((one) => `\`${one}\``).join(' or ')}`,
    actual: written,
    expected: readings,
    note: 'Write year, month, day in this order, with hyphens.',
  };
}
