// For older versions of Node, pdf.js replaces these for all of the process by slow ones of its own: each message to
// the browser and each file of data would go through them. What is tested must run on the language as it is.
const own: readonly [object, string][] = [
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
];
const kept = own.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name) ?? {});

/** The reader of PDFs that shares no code with ours. */
export const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
// It would load its other half with the first document, and replace them again.
const OTHER_HALF = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
await import(OTHER_HALF);

for (const [index, [of, name]] of own.entries()) Object.defineProperty(of, name, kept[index] ?? {});
