import { getDocument } from '../../pdf/load-pdfjs.ts';

/** What a reader finds in a PDF; pdf.js shares no code with ours. */
export interface ReadPrint {
  /** Text of all pages, what is said of links and pictures, bookmarks, and the document information. */
  text: string;
  /** Addresses of links, as they stand in the file. */
  links: string[];
  attachments: { name: string; bytes: Uint8Array }[];
  /** Whether the reader finds a script. */
  runs: boolean;
}

/**
 * Read what a person or a program can take out of a PDF.
 *
 * @param bytes The file; it is copied.
 * @returns What it holds.
 */
export async function readPrint(bytes: Uint8Array): Promise<ReadPrint> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  try {
    const texts: string[] = [];
    const links: string[] = [];
    let runs = Boolean(await pdf.getJSActions()) || Boolean(await pdf.getOpenAction());
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) texts.push(item.str, item.hasEOL ? '\n' : '');
      for (const annotation of await page.getAnnotations()) {
        const { url, unsafeUrl, contentsObj, actions } = annotation;
        if (unsafeUrl ?? url) links.push(String(unsafeUrl ?? url));
        texts.push(`\n${contentsObj?.str ?? ''}`);
        runs ||= Boolean(actions);
      }
      runs ||= Boolean(await page.getJSActions());
    }
    const { info, metadata } = await pdf.getMetadata();
    texts.push('\n', JSON.stringify(info), String(metadata?.getRaw() ?? ''));
    texts.push(JSON.stringify(await pdf.getOutline()));
    const attached = (await pdf.getAttachments()) as Record<string, Attached> | null;
    const attachments = Object.values(attached ?? {}).map(({ filename, rawFilename, content }) => ({
      name: rawFilename ?? filename,
      bytes: content,
    }));
    return { text: texts.join(''), links, attachments, runs };
  } finally {
    await task.destroy();
  }
}

interface Attached {
  filename: string;
  rawFilename?: string;
  content: Uint8Array;
}
