import { inflateSync } from 'node:zlib';

/** Types of action that do more than lead somewhere: ISO 32000-1, table 198, and later ones. */
const ACTIONS =
  /\/S\s*\/(JavaScript|Launch|GoToR|GoToE|GoToDp|Thread|Sound|Movie|Hide|Named|SubmitForm|ResetForm|ImportData|SetOCGState|Rendition|Trans|GoTo3DView|RichMediaExecute)\b/g;
/** Keys of objects that run, ask, play or open by themselves. */
const KEYS =
  /\/(OpenAction|AA|JS|JavaScript|XFA|AcroForm|RichMedia|Renditions|GoTo3DView|URLS|Collection)\b/g;

/**
 * Name what in a PDF could run or open something. Its objects are read by a scanner of our own, as
 * what attacks may hide from a reader that follows the references.
 *
 * @param pdf The file.
 * @returns Names of actions and keys, without their strings and their streams.
 */
export function findActions(pdf: Uint8Array): string[] {
  const found = new Set<string>();
  for (const text of objectTexts(Buffer.from(pdf).toString('latin1'))) {
    for (const [, action = ''] of text.matchAll(ACTIONS)) found.add(action);
    for (const [, key = ''] of text.matchAll(KEYS)) found.add(key);
  }
  return [...found].sort();
}

/**
 * Unpack all streams of a PDF.
 *
 * @param pdf The file.
 * @returns The file itself and what its streams hold, one behind the other.
 */
export function unpackPdf(pdf: Uint8Array): Buffer {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const parts: Buffer[] = [bytes];
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', index - 3)) continue;
    const from = text.indexOf('\n', index) + 1;
    const to = text.indexOf('endstream', from);
    const unpacked = unpack(bytes.subarray(from, to < 0 ? undefined : to));
    if (unpacked) parts.push(unpacked, Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

/** The text of each object outside its strings and streams, those in packed objects too. */
function objectTexts(text: string): string[] {
  const texts: string[] = [];
  const beginning = /\b\d+ \d+ obj\b|\btrailer\b/g;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const { plain, end } = withoutStrings(text, beginning.lastIndex);
    texts.push(plain);
    beginning.lastIndex = end;
    if (!text.startsWith('stream', end)) continue;
    // What stands in a stream is no object of the file, whatever it looks like: 7.3.8.
    const from = text.indexOf('\n', end) + 1;
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(plain)?.[1]);
    const to = text.indexOf('endstream', from + (length || 0));
    beginning.lastIndex = to < 0 ? text.length : to;
    if (!/\/Type\s*\/ObjStm\b/.test(plain)) continue;
    const packed = unpack(Buffer.from(text.slice(from, to < 0 ? undefined : to), 'latin1'));
    texts.push(withoutStrings(packed?.toString('latin1') ?? '', 0, true).plain);
  }
  return texts;
}

/** Read on until the object or, unless all is wanted, its stream begins or ends: ISO 32000-1, 7.3.4. */
function withoutStrings(text: string, from: number, all = false): { plain: string; end: number } {
  let plain = '';
  let at = from;
  while (at < text.length) {
    if (!all && (text.startsWith('endobj', at) || text.startsWith('stream', at))) break;
    const sign = text[at] ?? '';
    if (sign === '(') at = endOfString(text, at);
    else if (sign === '<' && text[at + 1] !== '<' && text[at - 1] !== '<') {
      const end = text.indexOf('>', at);
      at = end < 0 ? text.length : end + 1;
    } else {
      plain += sign;
      at++;
    }
  }
  // A name may be spelt by its numbers: 7.3.5.
  return {
    plain: plain.replace(/#([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    end: at,
  };
}

function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

function unpack(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { finishFlush: 2 });
  } catch {
    return undefined;
  }
}
