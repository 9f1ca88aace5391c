// For older versions of Node, pdf.js replaces `push` of every array in the process by a slow one of
// its own; what is tested must run on the language as it is.
const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push');

/** The reader of PDFs that shares no code with ours. */
export const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
// It would load its other half with the first document, and replace `push` again.
const OTHER_HALF = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
await import(OTHER_HALF);

if (push) Object.defineProperty(Array.prototype, 'push', push);
