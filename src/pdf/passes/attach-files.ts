import { createHash } from 'node:crypto';
import type { Attachment, DocumentInfo } from '../../model/printed.ts';
import { compareText } from '../../values/compare-text.ts';
import { type CosRef, CosString, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { pdfDate } from '../cos/pdf-date.ts';
import { deflatedStream } from '../cos/stream-bytes.ts';
import { textString } from '../cos/text-string.ts';

/**
 * Put files into the document, as files related to the whole of it (ISO 32000-1, 7.11.4;
 * ISO 19005-3, 6.8).
 *
 * @param pdf Document to change.
 * @param info Its date is that of the files.
 * @param attachments Files of different names, in any order.
 * @returns Each file in the document, by the path of what it holds, for those that have one.
 */
export function attachFiles(
  pdf: CosDocument,
  info: DocumentInfo,
  attachments: readonly Attachment[],
): Map<string, CosRef> {
  const byPath = new Map<string, CosRef>();
  const catalog = pdf.catalog();
  if (attachments.length === 0 || !catalog) return byPath;
  const files = attachments
    .toSorted((a, b) => compareText(a.name, b.name))
    .map((file): [CosString, CosRef] => {
      const ref = addFile(pdf, file, info.date);
      if (file.path !== undefined) byPath.set(file.path, ref);
      return [textString(file.name), ref];
    });
  const trees = pdf.dict(catalog.get('Names')) ?? cosDict({});
  trees.set('EmbeddedFiles', pdf.add(cosDict({ Names: files.flat() })));
  catalog.set('Names', trees);
  catalog.set(
    'AF',
    files.map(([, ref]) => ref),
  );
  return byPath;
}

function addFile(pdf: CosDocument, file: Attachment, date: number | undefined): CosRef {
  const { name, type, description, relationship, text } = file;
  const bytes = Buffer.from(text, 'utf8');
  const written = date === undefined ? undefined : pdfDate(date);
  const stream = deflatedStream(
    bytes,
    cosDict({
      Type: '/EmbeddedFile',
      Subtype: `/${type}`,
      Params: cosDict({
        Size: bytes.length,
        CreationDate: written,
        ModDate: written,
        // MD5 is what the format asks for; nobody should trust it.
        CheckSum: new CosString(createHash('md5').update(bytes).digest().toString('latin1')),
      }),
    }),
  );
  const embedded = pdf.add(stream);
  return pdf.add(
    cosDict({
      Type: '/Filespec',
      F: textString(name),
      UF: textString(name),
      Desc: textString(description),
      AFRelationship: `/${relationship}`,
      EF: cosDict({ F: embedded, UF: embedded }),
    }),
  );
}
