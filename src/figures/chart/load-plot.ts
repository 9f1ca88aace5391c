/** The library that draws charts, and a document for it to draw in. */
export interface PlotLibrary {
  Plot: typeof import('@observablehq/plot');
  /** A document without a browser; the library asks for the type of one. */
  createDocument(): never;
}

/** An element of a drawing, as the document without a browser gives it. */
export interface DrawnElement {
  tagName: string;
  textContent: string | null;
  children: Iterable<DrawnElement>;
  attributes: Iterable<{ name: string; value: string }>;
}

/**
 * Load the library that draws charts. Only this file knows the packages; a briefing without a chart
 * never comes here.
 *
 * @returns The library.
 */
export async function loadPlot(): Promise<PlotLibrary> {
  const [Plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  return { Plot, createDocument: () => parseHTML('<html></html>').document as never };
}
