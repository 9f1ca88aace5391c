import { deflateSync } from 'node:zlib';

/**
 * Write a PDF that is nothing but one object stream.
 *
 * @param entries Entries of its dictionary: `N` and `First`.
 * @param content What it unfolds to.
 * @param objects How many objects the cross-reference looks for in it.
 * @param level How hard it is packed: 1 takes a quarter of the time, and packs at most 200 to 1.
 * @returns The file; object 1 is its root.
 */
export function withObjectStream(
  entries: string,
  content: string,
  objects = 1,
  level = 6,
): Uint8Array {
  const packed = deflateSync(Buffer.from(content, 'latin1'), { level });
  const number = objects + 1;
  const head = Buffer.from(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${number} 0 obj\n<</Type/ObjStm${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n`,
    'latin1',
  );
  const start = head.indexOf(`${number} 0 obj`);
  const tail = Buffer.from('\nendstream\nendobj\n');
  const rows = [[0, 0, 0], ...Array.from({ length: objects }, (_, i) => [2, number, i])];
  rows.push([1, start, 0]);
  const table = Buffer.from(
    rows.flatMap(([kind = 0, second = 0, third = 0]) => [
      kind,
      ...[second >> 8, second & 255, third >> 8, third & 255],
    ]),
  );
  const offset = head.length + packed.length + tail.length;
  const xref = Buffer.from(
    `${number + 1} 0 obj\n<</Type/XRef/Size ${number + 1}/W[1 2 2]/Root 1 0 R/Length ${table.length}>>stream\n`,
  );
  const end = Buffer.from(`\nendstream\nendobj\nstartxref\n${offset}\n%%EOF\n`);
  return Buffer.concat([head, packed, tail, xref, table, end]);
}
