/**
 * Write a PDF laid out as Chromium does it, with nothing on its pages.
 *
 * @param pageCount Number of pages, in a tree with nodes of eight kids.
 * @param destinations Page (from 1) by name, names as they stand in the file.
 * @returns The bytes.
 */
export function writtenPdf(pageCount: number, destinations: Record<string, number> = {}): Buffer {
  const pages = Array.from({ length: pageCount }, (_, index) => 10 + index);
  const nodes = pages.flatMap((_, index) =>
    index % 8 === 0 ? [pages.slice(index, index + 8)] : [],
  );
  const nodeNumber = (index: number) => 10 + pageCount + index;
  const refs = (numbers: number[]) => numbers.map((number) => `${number} 0 R`).join(' ');
  const names = Object.entries(destinations).map(
    ([name, page]) => `/${name} [${pages[page - 1]} 0 R /XYZ 0 800 0]`,
  );
  const objects = new Map<number, string>([
    [1, '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>'],
    [
      2,
      `<</Type /Pages\n/Count ${pageCount}\n/Kids [${refs(nodes.map((_, i) => nodeNumber(i)))}]>>`,
    ],
    [3, `<<${names.join('\n')}>>`],
  ]);
  for (const page of pages) objects.set(page, '<</Type /Page\n/MediaBox [0 0 595 842]>>');
  nodes.forEach((kids, index) => {
    objects.set(nodeNumber(index), `<</Type /Pages\n/Kids [${refs(kids)}]>>`);
  });
  return assemble(objects);
}

function assemble(objects: Map<number, string>): Buffer {
  const size = Math.max(...objects.keys()) + 1;
  let text = '%PDF-1.4\n';
  const entries = ['0000000000 65535 f '];
  for (let number = 1; number < size; number++) {
    const object = objects.get(number) ?? 'null';
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n `);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${size}\n${entries.join('\n')}\ntrailer\n<</Size ${size}\n/Root 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}
