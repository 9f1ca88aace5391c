import type { WrongLength } from '../model/printed.ts';

/**
 * Write the script that measures what takes room in a loaded page, laid out as it prints. Heights are in
 * mm of a column: what goes over several columns counts for each of them.
 *
 * @param columns Columns of the text.
 * @param beside Id of an element: only what stands beside it is measured.
 * @returns An expression for the browser; its value is a list of parts in reading order.
 */
export function measurePartsScript(columns: number, beside?: string): string {
  return `(${MEASURE})(${columns}, ${JSON.stringify(PARTS)}, ${JSON.stringify(beside ?? null)})`;
}

/** What `measurePartsScript` gives. */
export type MeasuredParts = WrongLength['parts'];

/** Selectors of what a writer can shorten, each with its name; without one its heading or number tells it. */
const PARTS: readonly (readonly [selector: string, name: string])[] = [
  ['.bottom-line', 'the bottom line'],
  ['.key-points li', 'key point'],
  ['.facts', 'the box of facts'],
  ['.eras-table', 'the table of the eras'],
  ['figure', 'figure'],
  [':is(.eras-in-brief, .era-lines)', 'the list of eras in brief'],
  ['.section:not(.notes, .references, .eras-table)', 'section'],
  ['.notes', 'the list of notes'],
  ['.sourcing', 'the source statement'],
  ['.references', 'the list of references'],
];

const MEASURE = `(columns, kinds, beside) => {
  const whole = beside === null ? document : document.getElementById(beside).parentElement;
  const { style } = document.documentElement;
  style.setProperty('width', 'var(--page)');
  const page = document.documentElement.getBoundingClientRect().width;
  const found = [];
  for (const [selector, name] of kinds) {
    let count = 0;
    for (const element of whole.querySelectorAll(selector)) {
      count++;
      let height = 0;
      for (const { width, height: own } of element.getClientRects()) {
        height += own * Math.max(1, Math.round((width / page) * columns));
      }
      const heading = element.querySelector('h2, h3, h4, h5, h6')?.textContent.trim();
      const told = name === 'section' ? heading && name + ' \\u201C' + heading + '\\u201D'
        : name === 'key point' || name === 'figure' ? name + ' ' + count : name;
      const millimetres = Math.round((height * 25.4) / 96);
      if (told && millimetres > 0) found.push({ element, name: told, millimetres });
    }
  }
  style.removeProperty('width');
  found.sort((a, b) => a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1);
  return found.map(({ name, millimetres }) => ({ name, millimetres }));
}`;
