import type { Creator } from '@retorquere/bibtex-parser';
import type { CslName } from '../../model/reference.ts';
import { journalNames } from './journal-names.ts';

/** Turns TeX, as bibliographies hold it, into text. */
export interface TexDecoder {
  /**
   * @param tex TeX of a field.
   * @param tellUnknown Told of each command that nobody knows and that would leave nothing: its name
   *   stands in its place.
   * @returns The text on one line, with italics, bold, small capitals and scripts as the tags that
   *   CSL-JSON has for them; undefined where the TeX cannot be read.
   */
  text(tex: string, tellUnknown?: (command: string) => void): string | undefined;
  /** @returns The names that `and` parts; undefined where the TeX cannot be read. */
  names(tex: string): CslName[] | undefined;
}

/** Values beyond these are no titles or names; the parser would take seconds for them. */
const longestValue = 20_000;
const deepestBraces = 50;

/** Stands for signs that the parser would read as the quotation marks of an old font. */
const less = '\u{e0fe}';
const greater = '\u{e0ff}';

/** Signs that the parser has no name for. */
const signs: ReadonlyMap<string, string> = new Map([
  ['BibLaTeX', 'BibLaTeX'],
  ['addcolon', ':'],
  ['addcomma', ','],
  ['adddot', '.'],
  ['addperiod', '.'],
  ['addsemicolon', ';'],
  ['addslash', '/'],
  ['addspace', ' '],
  ['isdot', ''],
  ['BibTeX', 'BibTeX'],
  ['ConTeXt', 'ConTeXt'],
  ['LaTeX', 'LaTeX'],
  ['LaTeXe', 'LaTeX2ε'],
  ['LuaLaTeX', 'LuaLaTeX'],
  ['LuaTeX', 'LuaTeX'],
  ['METAFONT', 'METAFONT'],
  ['MF', 'METAFONT'],
  ['MP', 'METAPOST'],
  ['PDFLaTeX', 'pdfLaTeX'],
  ['PDFTeX', 'pdfTeX'],
  ['TeX', 'TeX'],
  ['XeLaTeX', 'XeLaTeX'],
  ['XeTeX', 'XeTeX'],
  ['pdfLaTeX', 'pdfLaTeX'],
  ['pdfTeX', 'pdfTeX'],
  ['degree', '°'],
  ['hyphen', '-'],
  ['micro', 'µ'],
  ['slash', '/'],
  ['textquotesingle', "'"],
]);

/** Commands that only change how a text is laid out. */
const layoutCommands: ReadonlySet<string> = new Set(
  `allowbreak bf big bigl bigr Big boldmath clearpage displaystyle em footnotesize hfil hfill huge Huge
  ignorespaces it itshape kern large Large LARGE leavevmode left limits lowercase MakeLowercase
  MakeUppercase mathstrut newpage nobreak nolimits noindent normalfont normalsize null obeylines
  pagebreak protect raggedright relax right rm scriptsize scriptstyle selectfont sf sl sloppy small
  smallskip strut textstyle tiny tt unskip uppercase xspace`.split(/\s+/),
);

const nothingToDecode = /^[^\\{}$~%`"<>]*$/;
const dottedless = /ı(?=\p{M})/gu;
const tags = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?>/gi;
/** Tags of the parser that say what a text looks like. */
const lookTags = /^<\/?(?:i|b|sub|sup|span)(?:\s+style="[^"]*")?>$/i;

/**
 * Load the parser of TeX. It is large, so it is loaded only when a bibliography in BibTeX is cited.
 *
 * @returns The decoder.
 */
export async function loadTexDecoder(): Promise<TexDecoder> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const readField = (name: 'author' | 'text', tex: string, unknown?: Set<string>) => {
    const value = prepare(tex);
    if (value === undefined) return undefined;
    try {
      const { entries } = parse(`@misc{k,\n${name} = {${value}}\n}`, {
        english: false,
        sentenceCase: false,
        caseProtection: false,
        applyCrossRef: false,
        unsupported: (_, command) => {
          unknown?.add(command);
          return '';
        },
      });
      return entries[0]?.fields;
    } catch {
      // TeX that the parser gives up on is a fault of the entry, told by who asked.
      return undefined;
    }
  };
  return {
    text(tex, tellUnknown) {
      const plain = writeOutCommands(tex.replace(/\s+/g, ' ').trim());
      if (nothingToDecode.test(plain) && !/--|''/.test(plain)) return plain.normalize('NFC');
      const unknown = new Set<string>();
      let value: unknown = readField('text', plain, unknown)?.text;
      const named = nameUnknown(plain, unknown, tellUnknown);
      if (named !== plain) value = readField('text', named)?.text;
      return typeof value === 'string' ? pairSingleQuotes(tidy(value, lookTags)) : undefined;
    },
    names(tex) {
      const names = readField('author', tex.replace(/\s+/g, ' ').trim())?.author;
      return names?.flatMap((name) => cslName(name) ?? []);
    },
  };
}

/** Commands that say something and that the parser does not know, with what they say. */
function writeOutCommands(tex: string): string {
  if (!tex.includes('\\')) return tex;
  return (
    tex
      // The parser would set the sign of a line before the text instead of below it.
      .replace(/\\(?:underline|uline|ul)\s*(?=\{)/g, '')
      .replace(/\\(?:textquote|blockquote|enquote)\*?\s*(?=\{)/g, '\\enquote')
      .replace(/(?:\\(?:newline|linebreak|break)(?![a-zA-Z])|\\\\(?:\[[^\]]*\])?|\\(?= )) */g, ' ')
      .replace(
        /\\([a-zA-Z]+)(?![a-zA-Z])(?!\s*(?:\[|\{(?!\s*\})))(?:\s*\{\s*\}|\s+(?=\p{P}|$))?/gu,
        (written, name: string) => journalNames.get(name) ?? signs.get(name) ?? written,
      )
  );
}

/** A command of an unknown name that takes no words with it would vanish: its name stays. */
function nameUnknown(
  tex: string,
  unknown: ReadonlySet<string>,
  tell: ((command: string) => void) | undefined,
): string {
  let named = tex;
  for (const command of unknown) {
    const name = command.replace(/^\\/, '');
    if (!/^[a-zA-Z]{2,}$/.test(name) || layoutCommands.has(name)) continue;
    const alone = new RegExp(`\\\\${name}(?![a-zA-Z])(?!\\s*[{[]\\s*[^}\\s])(?:\\{\\s*\\})?`, 'g');
    if (!alone.test(named)) continue;
    named = named.replace(alone, name);
    tell?.(command);
  }
  return named;
}

/** Makes TeX that the parser can read without harm to the text; undefined where it cannot be had. */
function prepare(tex: string): string | undefined {
  if (tex.length > longestValue || !isBalanced(tex)) return undefined;
  return escapeDollars(tex)
    .replace(/(^|[^\\])%/g, '$1\\%')
    .replace(/\\([~^])(?:\{\s*\}|(?=\s|$))/g, (_, sign: string) =>
      sign === '~' ? '\\textasciitilde{}' : '\\textasciicircum{}',
    )
    .replace(/\\foreignlanguage\s*\{[^{}]*\}/g, '')
    .replaceAll('<', less)
    .replaceAll('>', greater);
}

/** Counts braces as the parser does, for which those after a backslash are no braces. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [brace] of tex.matchAll(/\\[\s\S]?|[{}]/g)) {
    if (brace === '{') depth += 1;
    else if (brace === '}') depth -= 1;
    // A backslash at the end would take the brace that closes the field.
    else if (brace === '\\') return false;
    if (depth < 0 || depth > deepestBraces) return false;
  }
  return depth === 0;
}

/** `US$2bn` is money: a pair of dollars is mathematics only where it looks like it. */
function escapeDollars(tex: string): string {
  const dollars = [...tex.matchAll(/\\[\s\S]|\$/g)].filter(([found]) => found === '$');
  let escaped = '';
  let copied = 0;
  for (let index = 0; index < dollars.length; index += 1) {
    const at = dollars[index]?.index ?? 0;
    const next = dollars[index + 1]?.index;
    if (next !== undefined && isMath(tex.slice(at + 1, next), tex[next + 1] ?? '')) {
      index += 1;
      continue;
    }
    escaped += `${tex.slice(copied, at)}\\$`;
    copied = at + 1;
  }
  return escaped + tex.slice(copied);
}

function isMath(inner: string, next: string): boolean {
  // One sign before a number: `$<$100`, `$\\sim$100`.
  if (/^\s*(?:\\[a-zA-Z]+|[<>=±~+-]+)\s*$/.test(inner)) return true;
  if (inner === '' || inner.length > 200 || /^\s|\s$/.test(inner) || /\d/.test(next)) return false;
  if (/^\d.*\s/.test(inner)) return false;
  return /[\\^_{}=+<>]/.test(inner) || /^\p{L}$/u.test(inner);
}

/** The parser knows the double quotation marks of TeX alone: `` ` `` opens one, and `'` closes it before no letter. */
function pairSingleQuotes(text: string): string {
  return text.replace(
    /(^|[\s(["“>\p{Pd}])`(?=\S)((?:[^`'’]|['’](?=\p{L}))+)['’](?!\p{L})/gu,
    '$1‘$2’',
  );
}

/** Takes out the tags of the parser, but for those to be kept. */
function tidy(text: string, kept?: RegExp): string {
  return (
    text
      .replace(tags, (tag) => (kept?.test(tag) ? tag : ''))
      .replaceAll(less, '<')
      .replaceAll(greater, '>')
      // A dotless i under an accent is an i: the accent takes the place of the dot.
      .replace(dottedless, 'i')
      .normalize('NFC')
      .replace(/[^\S\u00a0]+/g, ' ')
      .trim()
  );
}

function cslName(parsed: Creator): CslName | undefined {
  const part = (text: string | undefined) => tidy(text ?? '') || undefined;
  const literal = part(parsed.name);
  if (literal !== undefined) return { literal };
  const { given, suffix } = inOrder(part(parsed.firstName), part(parsed.suffix));
  const family = part(parsed.lastName);
  // `and others` stands for names that the record leaves out.
  if (family === 'others' && given === undefined) return { literal: 'others' };
  const particle = part(parsed.prefix);
  const name = {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
  return family === undefined && given === undefined ? undefined : name;
}

/** `Family, Given, Jr.` has its last two parts in the wrong order, but no doubt which is which. */
function inOrder(given: string | undefined, suffix: string | undefined) {
  const isSwapped = suffix !== undefined && /^(?:[JS]r\.?|[IVX]+)$/.test(given ?? '');
  return isSwapped ? { given: suffix, suffix: given } : { given, suffix };
}
