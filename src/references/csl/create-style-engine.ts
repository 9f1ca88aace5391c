import type {
  CiteItem,
  CiteprocEngine,
  CiteprocModule,
  CslData,
  SortedItem,
} from './citeproc-module.ts';
import type { CslNode, CslStyle } from './csl-style.ts';
import { marks } from './marks.ts';

/** An engine that knows one style and the records of one document. */
export interface StyleEngine {
  /** Print a citation, in the HTML of the engine and with our marks. */
  cite(items: readonly CiteItem[]): string;
  /** Print the list: the entries in the order of the style. */
  list(): { id: string; output: string }[];
}

/**
 * Make an engine of its own for a document.
 *
 * @param citeproc The package.
 * @param look Style and locale; the engine gets copies, as it changes them.
 * @param records Records in the order of their first citation.
 * @returns The engine.
 * @throws What the engine throws on a style that it cannot carry out; some of it bare text.
 */
export function createStyleEngine(
  citeproc: CiteprocModule,
  { style, locale }: { style: CslStyle; locale: { tag: string; root: CslNode } },
  records: readonly CslData[],
): StyleEngine {
  const byId = new Map(records.map((record) => [record.id, record]));
  const system = {
    marksNumbers: true,
    retrieveLocale: () => structuredClone(locale.root),
    retrieveItem: (id: string) => byId.get(id) ?? { id, type: 'document' },
  } as const;
  const engine = new citeproc.Engine(system, structuredClone(style.root), locale.tag, true);
  Object.assign(engine.opt.development_extensions, extensions);
  engine.updateItems(records.map(({ id }) => id));
  return {
    cite: (items) => cite(citeproc, engine, items),
    list() {
      const [{ entry_ids: ids }, outputs] = engine.makeBibliography() || [{ entry_ids: [] }, []];
      return outputs.map((output, index) => ({ id: String(ids[index]?.[0] ?? ''), output }));
    },
  };
}

/** Addresses become links; what the engine would find in notes, locators and dates stays unread. */
const extensions: Readonly<Record<string, boolean>> = {
  wrap_url_and_doi: true,
  field_hack: false,
  allow_field_hack_date_override: false,
  locator_date_and_revision: false,
  locator_label_parse: false,
  raw_date_parsing: false,
};

/**
 * Puts a mark round what is printed for each source. The engine prints a citation source by source,
 * through one method of its own output: there the marks go in.
 */
function cite(
  citeproc: CiteprocModule,
  engine: CiteprocEngine,
  items: readonly CiteItem[],
): string {
  const sorted = inOrderOfStyle(citeproc, engine, items);
  const { output } = engine;
  const print = output.string;
  let next = 0;
  output.string = function (state, blobs, blob) {
    const printed = print.call(this, state, blobs, blob);
    const isWholeSource = blob === undefined && !engine.tmp.just_looking && Array.isArray(printed);
    if (!isWholeSource) return printed;
    const id = sorted[next++]?.id;
    return printed.map((part: unknown) => (typeof part === 'string' ? marked(part, id) : part));
  };
  try {
    return engine.makeCitationCluster(sorted);
  } finally {
    output.string = print;
  }
}

function marked(text: string, id: string | undefined): string {
  return id === undefined ? text : `${marks.cite}${id}${marks.idEnd}${text}${marks.end}`;
}

/** The engine sorts again, which then changes nothing; so it is known which source comes when. */
function inOrderOfStyle(
  citeproc: CiteprocModule,
  engine: CiteprocEngine,
  items: readonly CiteItem[],
): CiteItem[] {
  if (items.length < 2 || engine.citation_sort.tokens.length === 0) return [...items];
  const keyed = items.map((item) => {
    const record = engine.retrieveItem(item.id);
    const sortkeys = citeproc.getSortKeys.call(engine, record, 'citation_sort');
    const pair: SortedItem = [record, { ...item, sortkeys }];
    return { item, pair };
  });
  keyed.sort((a, b) => engine.citation.srt.compareCompositeKeys(a.pair, b.pair));
  return keyed.map(({ item }) => item);
}
