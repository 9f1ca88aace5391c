import type { CslNode } from './csl-style.ts';
import { marks } from './marks.ts';

/**
 * Put both forms of a month into a locale whose language has two: `март 2009`, but `4 марта 2009`.
 * CSL knows one form only; which of the two prints is decided where it stands.
 *
 * @param locale Root element of a locale.
 * @returns A locale in whose names of months the other form stands between marks.
 */
export function declineMonths(locale: CslNode): CslNode {
  const forms = monthsAfterDay(locale.attrs['xml:lang'] ?? '');
  return forms.size === 0 ? locale : withForms(locale, forms);
}

/**
 * Choose between the two forms of each month in a printed text.
 *
 * @param text Text out of the engine.
 * @returns The text with one form of each: the second one after a number.
 */
export function chooseMonths(text: string): string {
  return text.replace(
    /(\d[\s\u00a0]+)?(\p{L}+)\uf8d7(\p{L}+)\uf8d7/gu,
    (_, day, alone, afterDay) => (day === undefined ? alone : `${day}${afterDay}`),
  );
}

/** Names of months that change after a day, as the language itself writes them. */
function monthsAfterDay(tag: string): Map<string, string> {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag || []).length === 0) return new Map();
  const base = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const alone = new Intl.DateTimeFormat(tag, { ...base, month: 'long' });
  const dated = new Intl.DateTimeFormat(tag, { ...base, month: 'long', day: 'numeric' });
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2009, month, 4)));
  const pairs = months.map((date) => [alone.format(date), monthIn(dated, date)] as const);
  return new Map(pairs.filter(([one, other]) => other !== '' && other !== one));
}

function monthIn(format: Intl.DateTimeFormat, date: Date): string {
  const month = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
  return /^\p{L}+$/u.test(month) ? month : '';
}

function withForms(node: CslNode, forms: ReadonlyMap<string, string>): CslNode {
  const isMonth = /^month-\d\d$/.test(node.attrs.name ?? '');
  return {
    ...node,
    children: node.children.map((child) => {
      if (typeof child !== 'string') return withForms(child, forms);
      const other = isMonth ? forms.get(child) : undefined;
      return other === undefined ? child : `${child}${marks.month}${other}${marks.month}`;
    }),
  };
}
