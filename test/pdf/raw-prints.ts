import { readFileSync } from 'node:fs';
import type { DocumentInfo } from '../../src/model/printed.ts';

/**
 * Read a PDF as Chromium printed it. `feature-first` and `feature-second` are two prints of
 * `feature.html` in one browser, more than a second apart; `untagged` is the same without tags and
 * outline; `scrambled-titles` is `scrambled-titles.html`, whose outline Chromium gets wrong.
 *
 * @param name Name of the file without extension.
 * @returns Its bytes.
 */
export function readRawPrint(
  name: 'feature-first' | 'feature-second' | 'untagged' | 'scrambled-titles',
): Uint8Array {
  return readFileSync(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url));
}

/**
 * Make the information of a small briefing.
 *
 * @param changes What the test wants otherwise.
 * @returns The information.
 */
export function documentInfo(changes: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    title: 'Relations in outline',
    authors: ['Ana Łuk', 'Office of Records'],
    subject: 'A short history',
    keywords: ['oil', 'credit'],
    lang: 'en-GB',
    date: Date.UTC(2026, 10, 23, 8, 32, 10) / 1000,
    producer: 'Briefpress 0.1.0',
    ...changes,
  };
}
