import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../values/once.ts';

/** The page of the preview, beside the folder of this program. */
const PAGE = fileURLToPath(new URL('../../preview/', import.meta.url));

/** A file that is served. */
export interface Asset {
  type: string;
  bytes: Uint8Array;
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
} as const;

/** All files of the page: what is not in this list is not served. */
const OWN = [
  'index.html',
  'preview.css',
  'icon.svg',
  'main.mjs',
  'anchor.mjs',
  'briefing-list.mjs',
  'messages.mjs',
  'outline.mjs',
  'pages.mjs',
  'places.mjs',
  'readers.mjs',
  'text-and-links.mjs',
] as const;

const PDFJS = ['pdf.min.mjs', 'pdf.worker.min.mjs'] as const;

/**
 * List what is served, by path. The table is made once: no path of a request is ever looked up on
 * the disk.
 *
 * @param pdfjs Absolute path of the folder of pdf.js.
 * @returns Files by path; each is read when it is first asked for.
 */
export function listAssets(pdfjs: string): ReadonlyMap<string, () => Asset> {
  const entry = (folder: string, name: string): [string, () => Asset] => [
    name === 'index.html' ? '/' : `/assets/${name}`,
    readOnce(path.join(folder, name)),
  ];
  return new Map([
    ...OWN.map((name) => entry(PAGE, name)),
    ...PDFJS.map((name) => entry(pdfjs, name)),
  ]);
}

function readOnce(file: string): () => Asset {
  return once(() => ({ type: typeOf(file), bytes: readFileSync(file) }));
}

function typeOf(file: string): string {
  return TYPES[path.extname(file) as keyof typeof TYPES];
}
