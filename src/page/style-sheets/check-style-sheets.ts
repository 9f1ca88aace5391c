import { createPointFinder } from '../../located/create-point-finder.ts';
import type { Finding } from '../../model/message.ts';
import type { TemplateFile } from '../../model/template.ts';
import { groupBy } from '../../values/group-by.ts';
import { type FontVariable, findFontNames } from './find-font-names.ts';
import { findLostAddresses } from './find-lost-addresses.ts';
import { findUnknownStyles } from './find-unknown-styles.ts';
import { type Declaration, readStyleSheet, type StyleSheet } from './read-style-sheet.ts';
import type { StyleFault } from './style-fault.ts';
import { readStyleTokens, type TokenFault, type Tokens } from './tokens.ts';

/** What the style sheets of a template may name. */
export interface KnownFonts {
  /** Families that the document brings: those of the manifest, its fallbacks, optional ones. */
  printed: readonly string[];
  /** Every family that is installed. */
  installed: readonly string[];
}

/** What is wrong with style sheets, by how sure that is. */
export interface StyleFindings {
  /** What does not parse, loads nothing, or names a font that nobody has. */
  faults: Finding[];
  /** Properties and values that no browser seems to know. */
  unknown: Finding[];
}

/** Findings told for one file; whoever has mended so many sees the rest. */
const MOST = 20;

/** Properties through which the tool's own style sheets choose fonts. */
const OWN_VARIABLES: readonly FontVariable[] = ['--font-text', '--font-heading', '--font-code'].map(
  (name) => ({ name, syntax: 'families' }),
);

/** A style sheet that was read. */
interface Sheet extends StyleSheet {
  file: TemplateFile;
  tokens: Tokens;
}

/**
 * Check style sheets: what a browser would drop or not load, it drops without a word.
 *
 * @param files Style sheets of one template that are not the tool's own.
 * @param fonts Families that can be named.
 * @returns Findings for the rules `template-valid` and `style-known`, file by file.
 */
export function checkStyleSheets(files: readonly TemplateFile[], fonts: KnownFonts): StyleFindings {
  const sheets: Sheet[] = [];
  const findings = files.flatMap((file) => {
    const tokens = readStyleTokens(file.text);
    if (tokens.faults.length > 0) return findingsOf(tokens.faults.map(tokenFault), file);
    const sheet = { file, tokens, ...readStyleSheet(tokens) };
    sheets.push(sheet);
    return findingsOf([...sheet.faults, ...findLostAddresses(tokens)], file);
  });
  return {
    faults: [...findings, ...checkFonts(sheets, fonts)],
    unknown: sheets.flatMap((sheet) =>
      findingsOf(findUnknownStyles(sheet, sheet.tokens), sheet.file),
    ),
  };
}

const TOKEN_FAULTS: Record<TokenFault['kind'], { expected: string; note: string }> = {
  unclosed: {
    expected: 'its end',
    note: 'What is never closed swallows all that follows, also in the next style sheet.',
  },
  unopened: {
    expected: 'a bracket before it that it closes',
    note: 'A browser leaves out the rule behind it. Take it out, or open what it shall close.',
  },
  'broken-string': {
    expected: 'a string that ends on its line',
    note: 'Close the string with the quote that opens it; a line break inside is written `\\a`.',
  },
  'broken-address': {
    expected: 'an address in quotes',
    note: 'Put the address between quotes: `url("data:…")`.',
  },
  'too-deep': {
    expected: 'at most a hundred brackets inside each other',
    note: 'Write the rules side by side.',
  },
};

function tokenFault({ kind, actual, offset }: TokenFault): StyleFault {
  return { offset, actual, ...TOKEN_FAULTS[kind] };
}

/** The first faults of a file, in order; the last one tells how many are left. */
function findingsOf(faults: StyleFault[], file: TemplateFile): Finding[] {
  const ordered = faults.sort((a, b) => a.offset - b.offset);
  const left = faults.length - MOST;
  return ordered.slice(0, MOST).map(({ offset, actual, expected, note }, index) => ({
    file: file.path,
    place: { start: createPointFinder(file.text).pointAt(offset) },
    reason: `Unexpected \`${actual}\`, expected ${expected}`,
    actual,
    note: left > 0 && index === MOST - 1 ? `${note} There are ${left} more in this file.` : note,
  }));
}

/** The first place of each family that nobody has. */
function checkFonts(sheets: readonly Sheet[], fonts: KnownFonts): Finding[] {
  const known = new Set([...fonts.printed, ...sheets.flatMap(ownFaces)].map(folded));
  const findings: Finding[] = [];
  for (const { sheet, family, offset } of namedFonts(sheets)) {
    const key = folded(family);
    if (known.has(key)) continue;
    known.add(key);
    const start = createPointFinder(sheet.file.text).pointAt(offset);
    findings.push({ file: sheet.file.path, place: { start }, ...describe(family, fonts) });
    if (findings.length === MOST) break;
  }
  return findings;
}

function describe(family: string, { printed, installed }: KnownFonts): Finding {
  const isThere = installed.some((other) => folded(other) === folded(family));
  return {
    reason: `Unexpected font \`${family}\`, expected one that the template brings`,
    actual: family,
    expected: [...printed],
    note: isThere
      ? `Name it in \`template.yaml\` too, under \`fonts\` or \`fallbacks\`.`
      : `Fonts of the machine are not used. There are ${printed.map((name) => `\`${name}\``).join(', ')}, and what \`@font-face\` brings in a \`data:\` address.`,
  };
}

/** Families that a style sheet brings itself. */
function ownFaces({ declarations, tokens }: Sheet): string[] {
  const faces = declarations.filter(({ within }) => within === 'font-face');
  const sourced = new Set(faces.filter(({ name }) => name === 'src').map(({ block }) => block));
  return faces
    .filter(({ name, block }) => name === 'font-family' && sourced.has(block))
    .flatMap(({ value }) => findFontNames(tokens, value, 'families').names)
    .map(({ family }) => family);
}

interface NamedFont {
  sheet: Sheet;
  family: string;
  offset: number;
}

/** Every family that is named, also through custom properties of another style sheet. */
function namedFonts(sheets: readonly Sheet[]): NamedFont[] {
  const found: NamedFont[] = [];
  const waiting: FontVariable[] = [...OWN_VARIABLES];
  const all = sheets.flatMap((sheet) =>
    sheet.declarations.map((declaration) => ({ sheet, declaration })),
  );
  const variables = all.filter(({ declaration }) => declaration.name.startsWith('--'));
  const byName = groupBy(variables, ({ declaration }) => declaration.name);
  for (const { sheet, declaration } of all.filter((one) => isFontChoice(one.declaration))) {
    look(sheet, declaration, declaration.name === 'font' ? 'shorthand' : 'families');
  }
  const done = new Set<string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { name, syntax } = next;
    if (done.has(`${name} ${syntax}`)) continue;
    done.add(`${name} ${syntax}`);
    for (const { sheet, declaration } of byName.get(name) ?? []) look(sheet, declaration, syntax);
  }
  return found.sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.offset - b.offset,
  );

  function look(sheet: Sheet, { value }: Declaration, syntax: FontVariable['syntax']): void {
    const { names, variables } = findFontNames(sheet.tokens, value, syntax);
    for (const name of names) found.push({ sheet, ...name });
    for (const variable of variables) waiting.push(variable);
  }
}

function isFontChoice({ name, within }: Declaration): boolean {
  return (name === 'font-family' || name === 'font') && !/^font-/.test(within);
}

/** CSS compares names of families without regard to case. */
function folded(family: string): string {
  return family.trim().replace(/\s+/g, ' ').toLowerCase();
}
