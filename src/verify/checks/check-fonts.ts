import { CosStream } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import { reasonOf } from '../faults/reason-of.ts';
import type { ShownFont } from '../reading/content-scan.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted, shownEntry } from '../reading/quoted.ts';
import type { EmbeddedFont } from '../reading/read-embedded-font.ts';

/**
 * Check the fonts in use: embedded, readable, as wide as they say, and every character known as
 * text (ISO 14289-1, 7.21; ISO 19005-3, 6.2.11).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkFonts({ pdf, content }: Evidence): Generator<Fault> {
  for (const use of content.fonts.values()) {
    const { page } = use;
    for (const fault of checkFont(pdf, use)) yield { ...fault, page };
  }
}

function* checkFont(pdf: CosDocument, use: ShownFont): Generator<Fault> {
  const { font } = use;
  const name = quoted(font.name);
  if (font.subtype === 'Type3') {
    const reason = `${name} is drawn in the file (Type 3); a font program was expected`;
    yield { rule: 'font-not-drawn', reason };
  } else if (!font.embedded && use.painted.size > 0) {
    yield { rule: 'font-embedded', reason: `${name} is not embedded; its program was expected` };
  }
  if (font.damage !== undefined) {
    const reason = `${name} has \`${reasonOf(font.damage)}\`; a whole font was expected`;
    yield { rule: 'font-wellformed', reason };
  }
  yield* checkTypes(pdf, font);
  if (font.subtype === 'Type0') yield* checkComposite(pdf, font);
  yield* checkUnicode(use);
  yield* checkGlyphs(use);
}

const SUBTYPES = ['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3'];
const FACES = ['CIDFontType0', 'CIDFontType2'];

function* checkTypes(
  pdf: CosDocument,
  { name, dict, face, subtype }: EmbeddedFont,
): Generator<Fault> {
  for (const part of new Set([dict, face])) {
    const allowed = part === dict ? SUBTYPES : FACES;
    const found = nameOf(pdf, part.get('Subtype')) ?? '';
    if (nameOf(pdf, part.get('Type')) !== 'Font') {
      yield malformed(name, shownEntry(pdf, part, 'Type'), '`/Font`');
    }
    if (!allowed.includes(found)) {
      yield malformed(name, shownEntry(pdf, part, 'Subtype'), `\`/${allowed.join('`, `/')}\``);
    }
    if (subtype !== 'Type3' && nameOf(pdf, part.get('BaseFont')) === undefined) {
      yield malformed(name, shownEntry(pdf, part, 'BaseFont'), 'the name of the font');
    }
  }
}

function malformed(name: string, found: string, expected: string): Fault {
  const reason = `${quoted(name)} has ${found}; ${expected} was expected`;
  return { rule: 'font-wellformed', reason };
}

function* checkComposite(pdf: CosDocument, font: EmbeddedFont): Generator<Fault> {
  const encoding = nameOf(pdf, font.dict.get('Encoding'));
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') {
    const reason = `${quoted(font.name)} has the encoding ${quoted(encoding ?? '…')}; \`Identity-H\` was expected`;
    yield { rule: 'font-wellformed', reason };
  }
  const subtype = nameOf(pdf, font.face.get('Subtype'));
  const map = pdf.resolve(font.face.get('CIDToGIDMap'));
  if (subtype !== 'CIDFontType2' || map === '/Identity' || map instanceof CosStream) return;
  const found = shownEntry(pdf, font.face, 'CIDToGIDMap');
  yield malformed(font.name, found, '`/Identity` or a map');
}

function* checkUnicode({ font, shown, bare }: ShownFont): Generator<Fault> {
  if (!font.unicode) {
    if (shown.size === 0 || font.damage !== undefined) return;
    const reason = `${quoted(font.name)} has no \`ToUnicode\`; the text of its glyphs was expected`;
    yield { rule: 'glyph-unicode', reason };
    return;
  }
  for (const code of shown) {
    const text = font.unicode.get(code);
    const fault = text ? textFault(text, bare.has(code)) : 'no text';
    if (!fault) continue;
    const reason = `the code \`${code}\` of ${quoted(font.name)} has ${fault}; the text that it shows was expected`;
    yield { rule: 'glyph-unicode', reason };
  }
}

/** Characters that are no text; those for private use say nothing where no `ActualText` does. */
function textFault(text: string, bare: boolean): string | undefined {
  const found =
    /[\0\ufeff\ufffe]/u.exec(text)?.[0] ?? (bare ? /\p{Co}/u.exec(text)?.[0] : undefined);
  if (found === undefined) return undefined;
  const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `\`U+${point}\``;
}

function* checkGlyphs({ font, shown, painted }: ShownFont): Generator<Fault> {
  const { program, name } = font;
  for (const code of shown) {
    const glyph = font.glyphOf(code);
    if (glyph === undefined) continue;
    if (glyph === 0) {
      const reason = `the code \`${code}\` of ${quoted(name)} shows \`.notdef\`; a glyph was expected`;
      yield { rule: 'glyph-present', reason };
      continue;
    }
    if (!program || !painted.has(code)) continue;
    const real = program.widthOf(glyph);
    const said = font.widthOf(code);
    if (real === undefined) {
      const reason = `the glyph \`${glyph}\` is not in the program of ${quoted(name)}; it was expected there`;
      const clause = 'ISO 14289-1, 7.21.4.1; ISO 19005-3, 6.2.11.4.1';
      yield { rule: 'glyph-present', clause, reason };
    } else if (said !== undefined && Math.abs(real - said) > 1) {
      const reason = `the code \`${code}\` of ${quoted(name)} is ${said} wide; ${real.toFixed(0)}, as in its program, was expected`;
      yield { rule: 'font-widths', reason };
    }
  }
}
