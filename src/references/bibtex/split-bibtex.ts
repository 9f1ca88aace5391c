import { lineEnd } from '../../values/line-end.ts';
import { isBibtexType } from './bibtex-types.ts';
import { findBibtexEnd } from './find-bibtex-end.ts';
import { findOutsideBraces } from './find-outside-braces.ts';

/** A block of a BibTeX file that says something: an entry, or a definition of strings. */
export interface BibtexBlock {
  kind: 'entry' | 'string';
  /** In small letters: `book`, `string`. */
  type: string;
  /** As written; empty for strings. */
  key: string;
  /** Offset of the `@`. */
  start: number;
  /** Offset of the first field. */
  bodyStart: number;
  /** Offset of the bracket that closes the block. */
  bodyEnd: number;
}

/** A stretch of a BibTeX file that could not be read. */
export interface BibtexFault {
  /** Where it stands, by offsets in the file. */
  at: { start: number; end: number };
  /** What is wrong, without a full stop. */
  reason: string;
  /** How to mend it. */
  note: string;
  /** Key of the entry that it belongs to, when it is about one that can be cited. */
  key?: string;
  /** Whether nothing that is cited prints less or otherwise because of it. */
  isHarmless?: boolean;
  /** Name of a field that prints nowhere. */
  unusedField?: string;
}

/** The blocks of a BibTeX file, and what is broken in it. */
export interface SplitBibtex {
  blocks: BibtexBlock[];
  faults: BibtexFault[];
}

/** What one pass over a file carries along. */
interface Pass extends SplitBibtex {
  text: string;
  /** Whether a comment is never closed: braces of comments mean nothing from there on. */
  hasOpenComment: boolean;
}

const blockHead = /@[ \t]*([\p{L}\d_-]+)\s*([{(])/uy;
const keyPattern = /\s*([^,=\n{}"]*)/y;
const wordHead = /@[ \t]*([\p{L}\d_-]+)/uy;
/** What a brace too many leaves behind the block that it closed. */
const strayField = /\s*(?:,\s*[\p{L}\d_-]+\s*=|[})])/uy;

/**
 * Split a BibTeX or BibLaTeX file into its blocks, in one pass. A block that is never closed ends
 * where the next one begins, so it loses nothing but itself. Text between blocks, lines that begin
 * with `%`, `@comment` and `@preamble` are passed over.
 *
 * @param text Text of the file, with LF line ends.
 * @returns The blocks in the order of the file, and the faults.
 */
export function splitBibtex(text: string): SplitBibtex {
  const pass: Pass = { text, blocks: [], faults: [], hasOpenComment: false };
  let behind = 0;
  let at = text.indexOf('@');
  while (at !== -1) {
    const before = text.slice(behind, at);
    const isCommented = before.slice(before.lastIndexOf('\n') + 1).includes('%');
    behind = isCommented ? lineEnd(text, at) : readBlock(pass, at);
    at = text.indexOf('@', behind);
  }
  return { blocks: pass.blocks, faults: pass.faults };
}

/** Reads what begins at an at-sign; gives the offset behind it. */
function readBlock(pass: Pass, at: number): number {
  const { text } = pass;
  blockHead.lastIndex = at;
  const [head, name = '', bracket] = blockHead.exec(text) ?? [];
  if (head === undefined) return readLooseWord(pass, at);
  const inside = at + head.length;
  const type = name.toLowerCase();
  if (type === 'comment') return skipComment(pass, inside);
  const closer = bracket === '(' ? ')' : '}';
  const end = findBibtexEnd(text, inside, closer);
  const block = { type, start: at, bodyStart: inside, bodyEnd: end.offset };
  if (!end.isClosed) {
    pass.faults.push(neverClosed(text, block, closer));
    return end.offset;
  }
  const behind = end.offset + 1;
  if (type === 'preamble') return behind;
  if (type === 'string') pass.blocks.push({ kind: 'string', key: '', ...block });
  else addEntry(pass, block);
  return checkBehind(pass, behind);
}

/** A block whose key has not been read. */
type BareBlock = Omit<BibtexBlock, 'kind' | 'key'>;

function addEntry({ text, blocks, faults }: Pass, block: BareBlock): void {
  const { type, start, bodyStart: inside, bodyEnd: end } = block;
  keyPattern.lastIndex = inside;
  const [found = '', written = ''] = keyPattern.exec(text) ?? [];
  const keyEnd = Math.min(inside + found.length, end);
  const key = written
    .slice(0, Math.max(0, keyEnd - (inside + found.length - written.length)))
    .trim();
  const isField = text[keyEnd] === '=';
  if (key === '' || isField) {
    faults.push({
      at: { start, end: inside },
      // Nobody can cite it, so nothing is lost to a reader.
      isHarmless: true,
      reason: `Entry \`@${type}\` without a key, expected the key that citations name`,
      note: `Write \`@${type}{key, …}\`, and cite the entry as \`[@key]\`.`,
    });
    return;
  }
  const bodyStart = text[keyEnd] === ',' ? keyEnd + 1 : keyEnd;
  blocks.push({ kind: 'entry', key, ...block, bodyStart });
}

/** An at-sign in running text means nothing; an entry that lacks its bracket does. */
function readLooseWord({ text, faults }: Pass, at: number): number {
  wordHead.lastIndex = at;
  const [head, name = ''] = wordHead.exec(text) ?? [];
  if (head === undefined) return at + 1;
  const isAtLineStart = at === 0 || text[at - 1] === '\n';
  if (isAtLineStart && isBibtexType(name.toLowerCase())) {
    faults.push({
      at: { start: at, end: at + head.length },
      isHarmless: true,
      reason: `\`${head}\` without a bracket, expected \`@${name}{key, …}\``,
      note: 'Put a brace before the key of the entry, and one behind its last field.',
    });
  }
  return at + head.length;
}

/** Comments hold whole entries; one that is never closed takes only its line with it. */
function skipComment(pass: Pass, inside: number): number {
  const { text } = pass;
  const end = pass.hasOpenComment ? text.length : findOutsideBraces(text, inside, text.length, '}');
  if (end < text.length) return end + 1;
  pass.hasOpenComment = true;
  return lineEnd(text, inside);
}

function neverClosed(text: string, block: BareBlock, closer: string): BibtexFault {
  const { start, bodyStart: inside, bodyEnd: end } = block;
  const head = /^[^\n,=]{0,60}/.exec(text.slice(start, inside + 60))?.[0].trim() ?? '';
  const key = /^[^\s,=\n{}"]+/.exec(text.slice(inside, inside + 200).trimStart())?.[0];
  return {
    at: { start, end },
    ...(key === undefined ? { isHarmless: true } : { key }),
    reason: `\`${head.replaceAll('`', "'")}\` is never closed, expected a \`${closer}\` behind its last field`,
    note: 'Each `{` needs its `}`, and each `"` its second; the other entries of the file are read.',
  };
}

/** Where a block closed too early, its last fields lie outside and would be lost in silence. */
function checkBehind({ text, blocks, faults }: Pass, behind: number): number {
  strayField.lastIndex = behind;
  const [found] = strayField.exec(text) ?? [];
  if (found === undefined) return behind;
  const start = behind + found.length - found.trimStart().length;
  const end = behind + found.length;
  const key = blocks.at(-1)?.key;
  faults.push({
    at: { start, end },
    ...(key && { key }),
    reason: `Unexpected \`${found.trim()}\` behind the end of an entry, expected the next entry`,
    note: 'A brace too many closes the entry before its last field: count its braces.',
  });
  return end;
}
