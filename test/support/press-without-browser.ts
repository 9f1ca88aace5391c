import { createHash } from 'node:crypto';
import type { Page } from '../../src/model/printed.ts';
import type { Press } from '../../src/print/press.ts';
import { writtenPdf } from '../print/written-pdf.ts';

/** A press that prints empty pages, and counts what it is asked for. */
export interface CountingPress extends Press {
  /** Titles of the pages it printed, in order. */
  printed: string[];
  /** What was guessed of each of them. */
  guesses: (Record<string, number> | undefined)[];
  starts: number;
  closes: number;
}

/**
 * Make a press that needs no browser: one blank page for each document, another one for other HTML.
 * Such a print has no tags, so that it is finished with `--conformance none` only.
 *
 * @returns The press.
 */
export function pressWithoutBrowser(): CountingPress {
  const press: CountingPress = {
    printed: [],
    guesses: [],
    starts: 0,
    closes: 0,
    start() {
      press.starts += 1;
    },
    async print({ html, title, anchors }: Page, { signal, guess }) {
      signal?.throwIfAborted();
      press.printed.push(title);
      press.guesses.push(guess);
      const name = createHash('sha256').update(html).digest('hex');
      const bytes = writtenPdf(1, { [name]: 1 });
      const pageOf = Object.fromEntries(anchors.map((anchor) => [anchor, 1]));
      return { kind: 'printed', printed: { bytes, pageOf, pageCount: 1, prints: 1 } };
    },
    facts: () => undefined,
    async close() {
      press.closes += 1;
    },
  };
  return press;
}
