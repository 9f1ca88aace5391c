import { textOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';
import { readPdfDate } from '../reading/read-pdf-date.ts';
import type { Xmp, XmpProperty } from '../reading/read-xmp.ts';
import { NAMESPACES } from '../reading/xmp-namespaces.ts';

/**
 * Check the XMP metadata: readable, with title and conformance, and at one with the document
 * information and the catalog (ISO 14289-1, 5 and 7.1; ISO 19005-3, 6.6).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkMetadata(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, xmp } = evidence;
  const preferences = pdf.dict(catalog.get('ViewerPreferences'));
  if (pdf.resolve(preferences?.get('DisplayDocTitle')) !== true) {
    const reason = 'no `DisplayDocTitle true`; the title in the window was expected';
    yield { rule: 'title-displayed', reason };
  }
  if (typeof xmp === 'string') {
    yield { rule: 'xmp-readable', reason: `${xmp}; well-formed XMP metadata was expected` };
    return;
  }
  for (const key of xmp.forbiddenHeader) {
    yield { rule: 'xmp-readable', reason: `\`${key}\` in the packet header; none was expected` };
  }
  if (!plainValue(xmp, 'dc', 'title')?.trim()) {
    yield { rule: 'xmp-title', reason: 'no `dc:title`; the title was expected' };
  }
  yield* checkConformance(xmp);
  yield* checkAgreement(evidence, xmp);
}

function* checkConformance(xmp: Xmp): Generator<Fault> {
  const wanted = [
    ['pdfuaid', 'part', '1', 'ISO 14289-1, 5'],
    ['pdfaid', 'part', '3', 'ISO 19005-3, 6.6.4'],
    ['pdfaid', 'conformance', 'A', 'ISO 19005-3, 6.6.4'],
  ] as const;
  for (const [prefix, name, value, clause] of wanted) {
    const property = find(xmp, prefix, name);
    const found = property?.values[0];
    if (found !== value) {
      const told =
        found === undefined ? `no \`${prefix}:${name}\`` : quoted(`${prefix}:${name} ${found}`);
      yield { rule: 'xmp-conformance', clause, reason: `${told}; \`${value}\` was expected` };
    } else if (property?.element && property.prefix !== prefix) {
      const reason = `the prefix ${quoted(property.prefix)}; \`${prefix}\` was expected`;
      yield { rule: 'xmp-conformance', clause, reason };
    }
  }
}

function find(xmp: Xmp, prefix: keyof typeof NAMESPACES, name: string): XmpProperty | undefined {
  const namespace = NAMESPACES[prefix];
  return xmp.properties.find((one) => one.namespace === namespace && one.name === name);
}

/** The value of a property; of alternatives in several languages, the default one. */
function plainValue(xmp: Xmp, prefix: keyof typeof NAMESPACES, name: string): string | undefined {
  const property = find(xmp, prefix, name);
  const index = property?.languages.indexOf('x-default') ?? -1;
  return property?.values[Math.max(0, index)];
}

/** Each entry of the document information, and the property that says the same (14.3.3). */
const SAME = [
  ['Title', 'dc', 'title'],
  ['Author', 'dc', 'creator'],
  ['Subject', 'dc', 'description'],
  ['Keywords', 'pdf', 'Keywords'],
  ['Creator', 'xmp', 'CreatorTool'],
  ['Producer', 'pdf', 'Producer'],
  ['CreationDate', 'xmp', 'CreateDate'],
  ['ModDate', 'xmp', 'ModifyDate'],
] as const;

function* checkAgreement({ pdf, catalog }: Evidence, xmp: Xmp): Generator<Fault> {
  const info = pdf.dict(pdf.trailer.get('Info'));
  for (const [key, prefix, name] of SAME) {
    const written = textOf(pdf, info?.get(key));
    if (written === undefined) continue;
    const values = find(xmp, prefix, name)?.values ?? [];
    const said = key === 'Author' ? values : [plainValue(xmp, prefix, name) ?? ''];
    if (agrees(key, written, said)) continue;
    const told = said.join(', ') || 'nothing';
    const reason = `\`${key}\` is ${quoted(written)} and \`${prefix}:${name}\` ${quoted(told)}; the same was expected`;
    yield { rule: 'xmp-agrees', reason };
  }
  const language = textOf(pdf, catalog.get('Lang'));
  const said = find(xmp, 'dc', 'language')?.values;
  if (language === undefined || said === undefined || said.includes(language)) return;
  const reason = `\`Lang\` is ${quoted(language)} and \`dc:language\` ${quoted(said.join(', '))}; the same was expected`;
  yield { rule: 'xmp-agrees', reason };
}

function agrees(key: string, written: string, said: readonly string[]): boolean {
  const [first = ''] = said;
  if (key.endsWith('Date')) return readPdfDate(written) === Date.parse(first);
  // Several authors are one string in the document information.
  if (key === 'Author') return [', ', '; '].some((comma) => said.join(comma) === written);
  return written === first;
}
