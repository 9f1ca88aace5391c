/** Nothing but noughts and what parts them: `0000`, `0`, `0000/00/00`, `0000-00-00T00:00:00Z`. */
const onlyNoughts = /^(?=.*0)[0\s/.:TZ-]+$/;

/** Year, month and day in this order, with a time or a word of RIS behind them. */
const parted = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})?)?(?:$|[T\s/])/;

const rangeOfYears = /^(\d{4})\/(\d{4})$/;

/**
 * Take out of a written date what only holds the place of one: databases write noughts for a year,
 * month or day that they do not know, and the first or last year that they can hold (`0001-01-01`,
 * `9999`). The year 0 of EDTF, 1 BC, is not meant by any of them.
 *
 * @param text Date as a record has it.
 * @returns What is known of it: `2016-00-00` is `2016`; empty when nothing is.
 */
export function dateWithoutPlaceholder(text: string): string {
  const written = text.trim();
  if (onlyNoughts.test(written) || /^9999$/.test(written)) return '';
  const [, from = '', to = ''] = rangeOfYears.exec(written) ?? [];
  if (from !== '') return isNoYear(from) || isNoYear(to) ? knownEnd(from, to) : written;
  const [, year = '', mark = '', month = '', day] = parted.exec(written) ?? [];
  if (year === '') return written;
  const isFirstDay = year === '0001' && Number(month) === 1 && Number(day ?? 1) === 1;
  if (isNoYear(year) || isFirstDay) return '';
  if (Number(month) === 0) return year;
  return day !== undefined && Number(day) === 0 ? `${year}${mark}${month}` : written;
}

function isNoYear(year: string): boolean {
  return year === '0000' || year === '9999';
}

function knownEnd(from: string, to: string): string {
  if (isNoYear(from)) return isNoYear(to) ? '' : `/${to}`;
  return to === '9999' ? `${from}/..` : `${from}/`;
}
