import { type CosDict, CosStream } from '../../pdf/cos/cos.ts';
import { nameOf, numberOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { nestedDicts } from '../reading/nested-values.ts';
import { quoted, shownEntry } from '../reading/quoted.ts';
import { isRenderingIntent } from '../reading/rendering-intents.ts';

/**
 * Check images, forms and graphics states for what PDF/A-3 forbids (ISO 19005-3, 6.2.5 to 6.2.10).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkGraphics(evidence: Evidence): Generator<Fault> {
  for (const [ref, value] of evidence.pdf.objects()) {
    const where = `object ${ref.number}`;
    if (value instanceof CosStream) yield* checkExternal(evidence, value.dict, where);
    for (const dict of nestedDicts(value)) yield* checkState(evidence, dict, where);
  }
}

function* checkExternal({ pdf }: Evidence, dict: CosDict, where: string): Generator<Fault> {
  const subtype = nameOf(pdf, dict.get('Subtype'));
  if (subtype === 'PS') yield graphics(`\`PS\` as subtype of ${where}; no PostScript was expected`);
  if (subtype === 'Image') yield* checkImage({ pdf }, dict, where);
  if (subtype !== 'Form') return;
  for (const key of ['OPI', 'PS', 'Ref']) {
    if (!dict.has(key)) continue;
    const clause = key === 'Ref' ? 'ISO 14289-1, 7.20; ISO 19005-3, 6.2.9' : 'ISO 19005-3, 6.2.9';
    yield { ...graphics(`\`${key}\` in the form ${where}; a form without was expected`), clause };
  }
}

function* checkImage({ pdf }: Pick<Evidence, 'pdf'>, dict: CosDict, where: string) {
  for (const key of ['Alternates', 'OPI']) {
    if (dict.has(key)) yield graphics(`\`${key}\` in the image ${where}; one without was expected`);
  }
  if (pdf.resolve(dict.get('Interpolate')) === true) {
    yield graphics(`\`Interpolate true\` in the image ${where}; \`false\` was expected`);
  }
  const intent = nameOf(pdf, dict.get('Intent'));
  if (intent !== undefined && !isRenderingIntent(intent)) {
    const expected = 'a rendering intent of ISO 32000-1 was expected';
    yield {
      ...graphics(`${quoted(intent)} in the image ${where}; ${expected}`),
      clause: 'ISO 19005-3, 6.2.6',
    };
  }
  const bits = numberOf(pdf, dict.get('BitsPerComponent'));
  if (bits === undefined || [1, 2, 4, 8, 16].includes(bits)) return;
  yield graphics(
    `\`BitsPerComponent ${bits}\` in the image ${where}; 1, 2, 4, 8 or 16 was expected`,
  );
}

/** Blend modes of ISO 32000-1, 11.3.5. */
const BLEND_MODES: ReadonlySet<string> = new Set([
  ...['Normal', 'Compatible', 'Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten', 'ColorDodge'],
  ...['ColorBurn', 'HardLight', 'SoftLight', 'Difference', 'Exclusion', 'Hue', 'Saturation'],
  ...['Color', 'Luminosity'],
]);

function* checkState({ pdf }: Evidence, dict: CosDict, where: string): Generator<Fault> {
  // Many graphics states are written without their type; these keys stand in nothing else.
  if (nameOf(pdf, dict.get('Type')) !== 'ExtGState' && !dict.has('BM')) return;
  for (const key of ['TR', 'HTP']) {
    if (dict.has(key))
      yield graphics(`\`${key}\` in the graphics state ${where}; none was expected`);
  }
  if (dict.has('TR2') && nameOf(pdf, dict.get('TR2')) !== 'Default') {
    const found = shownEntry(pdf, dict, 'TR2');
    yield graphics(`${found} in the graphics state ${where}; \`Default\` was expected`);
  }
  const written = pdf.resolve(dict.get('BM'));
  for (const mode of Array.isArray(written) ? written : [written]) {
    const name = nameOf(pdf, mode);
    if (name === undefined || BLEND_MODES.has(name)) continue;
    yield graphics(`the blend mode ${quoted(name)} of ${where}; one of ISO 32000-1 was expected`);
  }
}

function graphics(reason: string): Fault {
  return { rule: 'graphics-allowed', reason };
}
