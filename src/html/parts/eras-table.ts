import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { withColon } from '../../language/with-colon.ts';
import { ERAS_TABLE_ID } from '../../markdown/target-ids.ts';
import type { Era, Gap, Span } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { spanInYears } from '../era-span.ts';
import { figureLabel } from '../figures/figure-label.ts';
import { madeFrom } from '../made-from.ts';
import { eraName } from './era-cards.ts';
import { eraPlace } from './era-place.ts';
import { eraRows, type PrintedEraRow } from './era-rows.ts';

/** More eras than these are set one below the other. */
const MOST_COLUMNS = 4;

/** With more to tell than this, the name of each era stands over its row, or its print would be too small. */
const MOST_COLUMNS_BESIDE = 4;

/**
 * Print the table that compares the eras: what the authors wrote, then in italics what the build has
 * counted. Up to four eras are columns, more are rows. Where there is much to tell of them, each row
 * takes the whole width under the name of its era, with what is counted beside that. It prints once.
 *
 * @param state State of the transform.
 * @param context What the handlers share; that the table is printed is entered there.
 * @returns The section; nothing where no eras are declared.
 */
export function erasTable(state: State, context: HtmlContext): ElementContent[] {
  const { eras } = context.briefing;
  if (eras.length === 0 || context.erasTablePrinted) return [];
  context.erasTablePrinted = true;
  const rows = eraRows(state, context);
  const print = eras.length > MOST_COLUMNS ? erasAsRows : erasAsColumns;
  const section = h('section', { className: ['eras-table'] }, [
    h('h2', context.words.erasAtAGlance),
    print(rows, context),
  ]);
  return [madeFrom(section, context.briefing.frontMatter.places.eras)];
}

function erasAsColumns(rows: readonly PrintedEraRow[], context: HtmlContext): Element {
  return h('table', { id: ERAS_TABLE_ID }, [
    caption(context.words.erasTableRows, context),
    h(
      'thead',
      h('tr', [h('th', { scope: 'col' }, context.words.era), ...eraHeads('col', context)]),
    ),
    h(
      'tbody',
      rows.map(({ name, derived, cells, places }) =>
        h('tr', classOf(derived), [
          h('th', { scope: 'row' }, name),
          ...cells.map((cell, era) => madeFrom(h('td', cell), places[era])),
        ]),
      ),
    ),
  ]);
}

function erasAsRows(rows: readonly PrintedEraRow[], context: HtmlContext): Element {
  const written = rows.filter(({ derived }) => !derived);
  const isGrouped = rows.length > MOST_COLUMNS_BESIDE && written.length > 0;
  return h('table', { className: ['eras-transposed'], id: ERAS_TABLE_ID }, [
    caption(context.words.erasTableColumns, context),
    ...(isGrouped ? erasOverRows(rows, written, context) : erasBesideRows(rows, context)),
  ]);
}

function erasBesideRows(rows: readonly PrintedEraRow[], context: HtmlContext): Element[] {
  return [
    h('thead', h('tr', [h('th', { scope: 'col' }, context.words.era), ...columnHeads(rows)])),
    h(
      'tbody',
      eraHeads('row', context).map((head, era) => h('tr', [head, ...cellsOf(era, rows)])),
    ),
  ];
}

/** A group of two rows for each era: its name and counts, then what is written of it. */
function erasOverRows(
  rows: readonly PrintedEraRow[],
  written: readonly PrintedEraRow[],
  context: HtmlContext,
): Element[] {
  const derived = rows.filter((row) => row.derived);
  const groups = context.briefing.eras.map((era, index) => {
    const line = h('span', { className: ['era-line'] }, [
      h('span', nameAndSpan(era, context)),
      ...countsOf(index, derived),
    ]);
    const cell = h('th', { scope: 'rowgroup', colSpan: written.length }, line);
    const head = madeFrom(cell, eraPlace(era, context));
    return h('tbody', [
      h('tr', { className: ['era-group'] }, head),
      h('tr', cellsOf(index, written)),
    ]);
  });
  return [h('thead', h('tr', columnHeads(written))), ...groups];
}

/** In one line; that there is nothing to count need not be said. */
function countsOf(era: number, derived: readonly PrintedEraRow[]): ElementContent[] {
  const told = derived.filter((row) => row.told[era]);
  if (told.length === 0) return [];
  const parts = told.flatMap(({ name, cells }, index): (ElementContent | string)[] => [
    `${index > 0 ? ' · ' : ''}${name} `,
    ...(cells[era] ?? []),
  ]);
  const counts = h('span', { className: ['derived', 'era-counts'] }, parts);
  return [{ type: 'text', value: ' ' }, counts];
}

function columnHeads(rows: readonly PrintedEraRow[]): Element[] {
  return rows.map(({ name, derived }) => h('th', { scope: 'col', ...classOf(derived) }, name));
}

function cellsOf(era: number, rows: readonly PrintedEraRow[]): Element[] {
  return rows.map(({ derived, cells, places }) =>
    madeFrom(h('td', classOf(derived), cells[era] ?? []), places[era]),
  );
}

function classOf(derived: boolean): { className?: string[] } {
  return derived ? { className: ['derived'] } : {};
}

function eraHeads(scope: 'col' | 'row', context: HtmlContext): Element[] {
  return context.briefing.eras.map((era) =>
    madeFrom(h('th', { scope }, nameAndSpan(era, context)), eraPlace(era, context)),
  );
}

function nameAndSpan(era: Era, context: HtmlContext): ElementContent[] {
  const span = era.span && spanInHead(era.span, context);
  return [...eraName(era), ...(span ? [' ', span] : [])] as ElementContent[];
}

/** Years stay on one line; the words of an open span are too many for that. */
function spanInHead(span: Span, context: HtmlContext): Element {
  const className = ['era-span', ...(span.open ? ['era-span-open'] : [])];
  return h('span', { className }, spanInYears(span, context));
}

/** A gap has no column: it is told here, so that nobody takes the eras for the whole time. */
function caption(text: string, context: HtmlContext): Element {
  const gaps = context.briefing.gaps.flatMap((gap) => gapInWords(gap, context));
  const sentence =
    gaps.length > 0 ? ` ${withColon(context.words.gap, context.lang)} ${gaps.join('; ')}.` : '';
  return h('caption', [...figureLabel('table', context), text + sentence]);
}

function gapInWords({ span, note }: Gap, context: HtmlContext): string[] {
  if (!span) return [];
  const years = spanInYears(span, context);
  return [note === undefined ? years : `${years} (${note.replace(/\.$/, '')})`];
}
