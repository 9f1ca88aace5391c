/**
 * Tell what still reads a PDF: a reader never ends, or fails, when the PDF is closed under it, and what it would have
 * drawn on a page that is kept never stands.
 *
 * @returns {import('./readers.d.mts').Readers}
 */
export function createReaders() {
  /** @type {WeakMap<object, Set<Promise<unknown>>>} */
  const readersOf = new WeakMap();
  return {
    read(pdf, reader) {
      const readers = readersOf.get(pdf) ?? new Set();
      readersOf.set(pdf, readers.add(reader));
      const end = () => void readers.delete(reader);
      reader.then(end, end);
      return reader;
    },
    async close(pdf) {
      // One that ends may be followed by another.
      for (let readers = readersOf.get(pdf); readers?.size; ) await Promise.allSettled(readers);
      await pdf.loadingTask.destroy();
    },
  };
}
