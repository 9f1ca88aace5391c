import { CosString } from '../../src/pdf/cos/cos.ts';
import type { CosDocument } from '../../src/pdf/cos/cos-document.ts';
import { listPages } from '../../src/pdf/cos/list-pages.ts';
import { loadPdf } from '../../src/pdf/cos/load-pdf.ts';
import { readTextString } from '../../src/pdf/cos/text-string.ts';
import { readTagTree } from '../../src/pdf/tags/read-tag-tree.ts';
import type { TagElement, TagKid } from '../../src/pdf/tags/tag-tree.ts';
import { getDocument } from './load-pdfjs.ts';

/**
 * Show the tag tree of a PDF as text: an element a line, with its attributes, its text in quotes,
 * and the page where that is not the first.
 *
 * @param bytes The PDF.
 * @returns The tree; two spaces for each depth.
 */
export async function showTags(bytes: Uint8Array): Promise<string> {
  const pdf = loadPdf(bytes);
  const texts = await readTexts(bytes);
  const pages = new Map(listPages(pdf).map((ref, index) => [ref.number, index + 1]));
  const lines: string[] = [];

  function show(element: TagElement, depth: number): void {
    const inline = element.kids.every((kid) => kid.kind !== 'element');
    const words = inline ? element.kids.map(wordsOf).join('') : '';
    lines.push(`${'  '.repeat(depth)}${headOf(element)}${words}`);
    for (const kid of inline ? [] : element.kids) {
      if (kid.kind === 'element') show(kid, depth + 1);
      else lines.push(`${'  '.repeat(depth + 1)}${wordsOf(kid).trim()}`);
    }
  }

  function wordsOf(kid: TagKid): string {
    if (kid.kind === 'element') return '';
    const page = pages.get(kid.page.number) ?? 0;
    const where = page > 1 ? ` p${page}` : '';
    if (kid.kind === 'object') return `${where} (area: ${contentsOf(pdf, kid.object)})`;
    const text = texts.get(`${page} ${kid.mcid}`) ?? '';
    return `${where} ${text.trim() === '' ? '[paint]' : JSON.stringify(text.trim())}`;
  }

  show(readTagTree(pdf), 0);
  return `${lines.join('\n')}\n`;
}

/**
 * Read the words of a PDF in the order of its tag tree, without the marks of lists.
 *
 * @param bytes The PDF.
 * @returns The words, without what stands between them.
 */
export async function tagWords(bytes: Uint8Array): Promise<string> {
  const pdf = loadPdf(bytes);
  const texts = await readTexts(bytes);
  const pages = new Map(listPages(pdf).map((ref, index) => [ref.number, index + 1]));

  function wordsOf(kid: TagKid, marked: boolean): string {
    if (kid.kind === 'object') return '';
    if (kid.kind === 'content') return texts.get(`${pages.get(kid.page.number)} ${kid.mcid}`) ?? '';
    if (kid.type === 'Lbl' && marked) return '';
    const own = kid.attributes.numbering;
    const inMarked = own === undefined ? marked : own !== 'None';
    // Words drawn in a picture are not read; its caption is.
    const read =
      kid.type === 'Figure' ? kid.kids.filter((inner) => inner.kind === 'element') : kid.kids;
    return read.map((inner) => wordsOf(inner, inMarked)).join(' ');
  }

  return lettersOf(wordsOf(readTagTree(pdf), false));
}

/**
 * Take the letters and digits out of a text; in one case and form, as styles and fonts change both.
 *
 * @param text Any text.
 * @returns Its letters and digits.
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function headOf({ type, lang, alt, expansion, id, attributes }: TagElement): string {
  const { box, ...rest } = attributes;
  const facts = { lang, alt, expansion, id, ...rest, ...(box && { box: box.map(Math.round) }) };
  const shown = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  return type + shown.join('');
}

function contentsOf(pdf: CosDocument, ref: Parameters<CosDocument['get']>[0]): string {
  const contents = pdf.dict(ref)?.get('Contents');
  return contents instanceof CosString ? readTextString(contents) : '';
}

/** Text of each stretch of marked content, as pdf.js reads it, by page and number. */
async function readTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const key = open.findLast((one) => one !== '');
        const end = item.hasEOL ? ' ' : '';
        if (key !== undefined) texts.set(key, (texts.get(key) ?? '') + item.str + end);
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const mcid = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
        open.push(mcid === undefined ? '' : `${number} ${mcid}`);
      }
    }
  }
  await document.loadingTask.destroy();
  return texts;
}
