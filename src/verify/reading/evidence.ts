import { type CosDict, type CosRef, CosStream } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { listPages } from '../../pdf/cos/list-pages.ts';
import type { ContentScan } from './content-scan.ts';
import { createDecoder, type DecodeStream } from './decode-stream.ts';
import { type EmbeddedFile, listEmbeddedFiles } from './list-embedded-files.ts';
import { readEmbeddedFont } from './read-embedded-font.ts';
import { readStructure, type Structure } from './read-structure.ts';
import { readXmp, type Xmp } from './read-xmp.ts';
import { scanContent } from './scan-content.ts';

/** All that the checks look at, read from the bytes alone. */
export interface Evidence {
  bytes: Uint8Array;
  pdf: CosDocument;
  catalog: CosDict;
  pages: CosRef[];
  structure: Structure;
  content: ContentScan;
  /** The metadata, or in words why there is none. */
  xmp: Xmp | string;
  attachments: EmbeddedFile[];
  /** Text that may stand in decoration, as it is hidden on purpose. */
  hiddenTexts: readonly string[];
  decode: DecodeStream;
}

/**
 * Read everything that the checks look at, once.
 *
 * @param bytes The file.
 * @param pdf The document it holds.
 * @param hiddenTexts Text that may stand in decoration.
 * @returns The evidence.
 * @throws UnexpectedPdf when the page tree is broken.
 */
export function gatherEvidence(
  bytes: Uint8Array,
  pdf: CosDocument,
  hiddenTexts: readonly string[],
): Evidence {
  const decode = createDecoder(pdf);
  const catalog = pdf.catalog() ?? new Map();
  const pages = listPages(pdf);
  return {
    bytes,
    pdf,
    catalog,
    pages,
    structure: readStructure(pdf),
    content: scanContent(pages, {
      pdf,
      decode,
      readFont: (dict) => readEmbeddedFont(pdf, dict, decode),
    }),
    xmp: metadata(pdf, catalog, decode),
    attachments: listEmbeddedFiles(pdf, decode),
    hiddenTexts,
    decode,
  };
}

function metadata(pdf: CosDocument, catalog: CosDict, decode: DecodeStream): Xmp | string {
  const stream = pdf.resolve(catalog.get('Metadata'));
  if (!(stream instanceof CosStream)) return 'no `Metadata` in the catalog';
  const kinds = ['Type', 'Subtype'].map((key) => pdf.resolve(stream.dict.get(key)));
  if (kinds.join(' ') !== '/Metadata /XML') return `\`Metadata\` of another type`;
  try {
    return readXmp(decode(stream));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
