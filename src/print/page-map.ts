import { Failure } from '../model/failure.ts';

/** Which page each destination of a printed PDF is on. */
export interface PageMap {
  /** Page (from 1) by the id of the element. */
  pageOf: Record<string, number>;
  pageCount: number;
}

/** Deepest page tree accepted; Chromium puts eight kids in a node, so 20 is beyond any document. */
const DEEPEST = 20;

/**
 * Read the named destinations of a PDF as Chromium writes it: a plain cross-reference table and
 * uncompressed objects (ISO 32000-1, 7.5.4 and 12.3.2.3). Only ids that some link of the document
 * points at are destinations.
 *
 * @param bytes The PDF, untouched since the browser wrote it.
 * @returns Pages by anchor, and how many pages there are.
 * @throws Failure (`machine`) when the file is not laid out like that.
 */
export function readPageMap(bytes: Uint8Array): PageMap {
  const pdf = openPdf(bytes);
  const root = pdf.object(demand(/\/Root (\d+) 0 R/.exec(pdf.trailer)?.[1], 'no catalog'));
  const pages = demand(/\/Pages (\d+) 0 R/.exec(root)?.[1], 'no page tree');
  const numberOf = new Map<string, number>();
  listPages(pdf, pages, numberOf, 0);
  return { pageOf: readDestinations(pdf, root, numberOf), pageCount: numberOf.size };
}

interface Pdf {
  trailer: string;
  /** Give the text of an object up to its `endobj`. */
  object(number: string): string;
}

function openPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = text.slice(-1024);
  const start = Number(demand(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1], 'no end mark'));
  const trailerAt = text.indexOf('trailer', start);
  const table = text.slice(start, trailerAt);
  const header = demand(/^xref\s+0 (\d+)\s+/.exec(table), 'no cross-reference table');
  const first = header[0].length;
  return {
    trailer: demand(trailerAt < 0 ? undefined : text.slice(trailerAt), 'no trailer'),
    object(number) {
      // an entry is twenty bytes: ISO 32000-1, 7.5.4
      const at = Number(table.slice(first + 20 * Number(number)).slice(0, 10));
      const opening = `${number} 0 obj`;
      const end = text.indexOf('endobj', at);
      if (!text.startsWith(opening, at) || end < 0) throw unexpected(`object ${number} is missing`);
      return text.slice(at + opening.length, end);
    },
  };
}

function listPages(pdf: Pdf, node: string, numberOf: Map<string, number>, depth: number): void {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(pdf.object(node))?.[1];
  if (kids === undefined) {
    numberOf.set(node, numberOf.size + 1);
    return;
  }
  if (depth > DEEPEST) throw unexpected('the page tree is too deep');
  for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) listPages(pdf, kid, numberOf, depth + 1);
}

function readDestinations(
  pdf: Pdf,
  root: string,
  numberOf: Map<string, number>,
): Record<string, number> {
  const reference = /\/Dests (\d+) 0 R/.exec(root)?.[1];
  if (reference === undefined) return {};
  const entries: [string, number][] = [];
  for (const [, name = '', page = ''] of pdf
    .object(reference)
    .matchAll(/\/([^\s/[\]<>()]*)\s*\[(\d+) 0 R/g)) {
    const number = numberOf.get(page);
    if (number === undefined) throw unexpected(`the destination ${name} names no page`);
    entries.push([readName(name), number]);
  }
  return Object.fromEntries(entries);
}

/** Undo `#xx` of PDF names, then the percent-encoding that link targets have in Chromium. */
function readName(name: string): string {
  const encoded = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function demand<Value>(value: Value | null | undefined, lack: string): Value {
  if (value === null || value === undefined) throw unexpected(lack);
  return value;
}

function unexpected(lack: string): Failure {
  return new Failure(
    'machine',
    `the browser wrote a PDF that cannot be read (${lack})`,
    'leave out --browser to print with the embedded browser',
  );
}
