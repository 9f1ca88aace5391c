import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Measure } from '../../model/measure.ts';
import type { Finding, Place } from '../../model/message.ts';
import type { TemplateFile, TemplateManifest } from './template.ts';

/** File names stay inside the template's folder, or in `shared/` beside it. */
const fileName = z
  .string()
  .regex(/^(shared\/)?[a-z0-9][a-z0-9-]*\.(liquid|css)$/, 'expected a file name such as `a4.css`');

const slotName = z
  .string()
  .regex(/^[a-z*][a-z0-9-]*(\.[a-z0-9*-]+)*$/, 'expected a name such as `bottom-line`');

const face = z
  .string()
  .regex(/^[1-9]00( italic)?$/, 'expected a weight such as `400` or `600 italic`')
  .transform((text) => ({
    weight: Number.parseInt(text, 10),
    style: text.endsWith('italic') ? ('italic' as const) : ('normal' as const),
  }));

const font = z.strictObject({ family: z.string(), faces: z.array(face).min(1) });

const EXPECTED_WIDTH = 'expected a width in mm, such as `118`, from 20 to 1000';

const width = z
  .string(EXPECTED_WIDTH)
  .regex(/^\d{2,4}(\.\d{1,3})?$/, EXPECTED_WIDTH)
  .transform(Number)
  .refine((number) => number >= 20 && number <= 1000, EXPECTED_WIDTH);

const widths = z.strictObject({
  rail: width,
  column: width,
  page: width,
  turned: width.optional(),
});

type Widths = z.output<typeof widths>;

/** For every paper, and where one differs also for that. */
const measure = widths
  .extend({ a4: widths.partial().optional(), letter: widths.partial().optional() })
  .transform(({ a4, letter, ...all }, context) => {
    const found = { a4: measureOf(all, a4), letter: measureOf(all, letter) };
    const told = {
      column: all,
      ...(a4 && { a4: found.a4 }),
      ...(letter && { letter: found.letter }),
    };
    for (const [key, { column, page }] of Object.entries(told)) {
      if (column <= page) continue;
      const message = `expected a column no wider than the page, which is ${page} mm wide`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
    return found;
  });

/** What a manifest says that tells no widths: those of the tool's own template, on upright pages. */
const USUAL_WIDTHS = { rail: '46', column: '118', page: '170' };

const schema = z.strictObject({
  name: z.string(),
  description: z.string(),
  html: fileName,
  partials: z.array(fileName).default([]),
  css: z.array(fileName).min(1),
  papers: z.strictObject({ a4: fileName.optional(), letter: fileName.optional() }),
  measure: z.prefault(measure, USUAL_WIDTHS),
  slots: z.array(slotName),
  fonts: z.strictObject({ text: font, heading: font, code: font }),
  fallbacks: z.array(z.string()).default([]),
});

/**
 * Read `template.yaml`.
 *
 * @param file The manifest file.
 * @returns The manifest, or every fault found in it with its place.
 */
export function readTemplateManifest(file: TemplateFile): TemplateManifest | Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'failsafe' });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file: file.path,
      place: { start: toPoint(lines, error.pos[0]) },
      reason: `Unexpected YAML, expected a readable manifest: ${firstLine(error.message)}`,
      note: 'Mend the YAML; docs/templates.md shows a whole manifest.',
    }));
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.data;
  return result.error.issues.map((issue) => {
    const offset = offsetOf(document, issue.path);
    const join = issue.message.startsWith('expected ') ? ',' : ':';
    return {
      file: file.path,
      ...(offset !== undefined && { place: { start: toPoint(lines, offset) } }),
      reason: `Unexpected \`${issue.path.join('.') || 'manifest'}\`${join} ${issue.message}`,
      note: 'See docs/templates.md for the keys of a manifest.',
    };
  });
}

/**
 * Find where a value stands in `template.yaml`.
 *
 * @param text Text of a readable manifest.
 * @param path Keys and indexes that lead to the value, such as `['fonts', 'text', 'family']`.
 * @returns Its start, or that of what is there of the path.
 */
export function placeInManifest(text: string, path: (string | number)[]): Place | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  const offset = offsetOf(document, path);
  return offset === undefined ? undefined : { start: toPoint(lines, offset) };
}

/** The start of the deepest node on the path that exists. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return undefined;
}

/** What a paper says of its own comes before what holds for all. */
function measureOf(all: Widths, own: Partial<Widths> = {}): Measure {
  const turned = own.turned ?? all.turned;
  return {
    rail: own.rail ?? all.rail,
    column: own.column ?? all.column,
    page: own.page ?? all.page,
    ...(turned !== undefined && { turned }),
  };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function toPoint(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, offset };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/:$/, '');
}
