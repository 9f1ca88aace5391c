import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { withColon } from '../../language/with-colon.ts';
import { ERAS_TABLE_ID } from '../../markdown/target-ids.ts';
import type { Gap, Span } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { spanInYears } from '../era-span.ts';
import { figureLabel } from '../figures/figure-label.ts';
import { eraName } from './era-cards.ts';
import { eraRows, type PrintedEraRow } from './era-rows.ts';

/** More eras than these are set one below the other. */
const MOST_COLUMNS = 4;

/** Then each table has at most this many columns beside the names, or its print would be too small. */
const MOST_COLUMNS_TRANSPOSED = 4;

/**
 * Print the table that compares the eras: what the authors wrote, then in italics what the build has
 * counted. Up to four eras are columns, more are rows, parted into several tables where there is much to
 * tell. It prints once.
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
  const tables =
    eras.length > MOST_COLUMNS ? erasAsRows(rows, context) : [erasAsColumns(rows, context)];
  return [
    h('section', { className: ['eras-table'] }, [h('h2', context.words.erasAtAGlance), ...tables]),
  ];
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
      rows.map(({ name, derived, cells }) =>
        h('tr', classOf(derived), [
          h('th', { scope: 'row' }, name),
          ...cells.map((cell) => h('td', cell)),
        ]),
      ),
    ),
  ]);
}

function erasAsRows(rows: readonly PrintedEraRow[], context: HtmlContext): Element[] {
  const { words } = context;
  return inEqualParts(rows, MOST_COLUMNS_TRANSPOSED).map((part, table) =>
    h('table', { className: ['eras-transposed'], ...(table === 0 && { id: ERAS_TABLE_ID }) }, [
      ...(table === 0 ? [caption(words.erasTableColumns, context)] : []),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, words.era),
          ...part.map(({ name, derived }) => h('th', { scope: 'col', ...classOf(derived) }, name)),
        ]),
      ),
      h(
        'tbody',
        eraHeads('row', context).map((head, index) =>
          h('tr', [
            head,
            ...part.map(({ derived, cells }) => h('td', classOf(derived), cells[index] ?? [])),
          ]),
        ),
      ),
    ]),
  );
}

/** As few parts as hold all, none of them much longer than the others. */
function inEqualParts<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, part) =>
    items.slice(
      Math.round((part * items.length) / count),
      Math.round(((part + 1) * items.length) / count),
    ),
  );
}

function classOf(derived: boolean): { className?: string[] } {
  return derived ? { className: ['derived'] } : {};
}

function eraHeads(scope: 'col' | 'row', context: HtmlContext): Element[] {
  return context.briefing.eras.map((era) => {
    const span = era.span && spanInHead(era.span, context);
    return h('th', { scope }, [...eraName(era), ...(span ? [' ', span] : [])]);
  });
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
