import type { z } from 'zod';
import { checkWithSchema } from '../../located/check-with-schema.ts';
import { readYaml } from '../../located/read-yaml.ts';
import type { Whole } from '../../located/schema-findings.ts';
import { flag, formedText, list, table, text } from '../../located/schema-kinds.ts';
import { type Measure, type Sizes, type SizeUnit, templateSizes } from '../../model/measure.ts';
import type { Finding, Place } from '../../model/message.ts';
import type { TemplateFile, TemplateManifest } from '../../model/template.ts';

/** File names stay inside the template's folder, or in `shared/` beside it. */
const fileName = formedText(
  'a file name such as `a4.css`',
  /^(shared\/)?[a-z0-9][a-z0-9-]*\.(liquid|css)$/,
);

const slotName = formedText('a name such as `bottom-line`', /^[a-z*][a-z0-9-]*(\.[a-z0-9*-]+)*$/);

const face = formedText('a weight such as `400` or `600 italic`', /^[1-9]00( italic)?$/).transform(
  (words) => ({
    weight: Number.parseInt(words, 10),
    style: words.endsWith('italic') ? ('italic' as const) : ('normal' as const),
  }),
);

const font = table({
  family: text('a family of letters'),
  faces: list(face).min(1, 'one weight at least'),
  fallbacks: list(text('a family of letters')).default([]),
});

/** In mm, from 20 to 1000. */
const width = formedText(
  'a width in mm, such as `118`, from 20 to 1000',
  /^(?:[2-9]\d|[1-9]\d\d)(?:\.\d{1,3})?$|^1000$/,
).transform(Number);

/** Letters may not be nothing; spaces may. */
function size(unit: SizeUnit, usual: number) {
  if (unit === 'weight') return formedText('one of `400`, `600`, `700`', /^[467]00$/);
  const form =
    unit === 'pt' || unit === 'em'
      ? /^(?!0+(?:\.0+)?$)\d{1,2}(?:\.\d{1,2})?$/
      : /^\d{1,2}(?:\.\d{1,2})?$/;
  return formedText(`a number of ${unit} such as \`${usual}\`, below 100`, form);
}

const sizes = table(
  Object.fromEntries(
    Object.entries(templateSizes).map(([name, [unit, usual, what]]) => [
      name,
      size(unit, usual)
        .transform(Number)
        .default(usual)
        .describe(unit === 'weight' ? what : `${what} In ${unit}.`),
    ]),
  ) as unknown as { [Name in keyof Sizes]: z.ZodDefault<z.ZodType<Sizes[Name], string>> },
).prefault({});

const widths = { rail: width, column: width, page: width, turned: width.optional() };
/** What a paper says of its own comes before what holds for all. */
const paperWidths = table(widths).partial();

/** For every paper, and where one differs also for that. */
const measure = table({
  ...widths,
  a4: paperWidths.optional(),
  letter: paperWidths.optional(),
  sizes,
}).transform(({ a4, letter, ...all }, context) => {
  const found = { a4: { ...all, ...a4 }, letter: { ...all, ...letter } };
  const told: Record<string, Measure> = {
    column: all,
    ...(a4 && { a4: found.a4 }),
    ...(letter && { letter: found.letter }),
  };
  for (const [key, { column, page }] of Object.entries(told)) {
    if (column <= page) continue;
    const message = `a column no wider than the page, which is ${page} mm wide`;
    context.addIssue({ code: 'custom', path: [key], message });
  }
  return found;
});

/** What a manifest says that tells no widths: those of the tool's own template, on upright pages. */
const USUAL_WIDTHS: z.input<typeof measure> = { rail: '46', column: '118', page: '170' };

const count = formedText('a whole number from 1 to 99', /^[1-9]\d?$/).transform(Number);

/** In pages; the fewest may be a part of one, such as `1.6`. */
const pages = table({
  min: formedText('a number of pages such as `2` or `1.6`', /^(?:0|[1-9]\d{0,3})(?:\.\d{1,2})?$/)
    .transform(Number)
    .default(0),
  max: formedText('a whole number of pages', /^[1-9]\d{0,3}$/).transform(Number),
}).superRefine(({ min, max }, context) => {
  if (min <= max) return;
  const message = `no fewer pages than \`min\`, which is ${min}`;
  context.addIssue({ code: 'custom', path: ['max'], message });
});

/** The keys of `template.yaml`. */
export const templateManifestSchema = table({
  name: text().describe('Name of its folder.'),
  description: text().describe('One sentence for people who choose a template.'),
  html: fileName.describe('Liquid file that makes the body of the document.'),
  partials: list(fileName).default([]).describe('Liquid files that the HTML may render.'),
  css: list(fileName)
    .min(1, 'one style sheet at least')
    .describe('Style sheets for every paper, in order.'),
  papers: table({ a4: fileName.optional(), letter: fileName.optional() }).describe(
    'Papers it is made for, each with the style sheet that sets the page.',
  ),
  measure: measure
    .prefault(USUAL_WIDTHS)
    .describe('Widths in mm that its style sheets leave room for, and sizes that they print in.'),
  margin_sources: flag()
    .default(false)
    .describe('Whether there is room beside the text for what its marks cite.'),
  columns: count.default(1).describe('Columns that the text runs in.'),
  pages: pages.optional().describe('How long a print may be.'),
  key_points: count.optional().describe('Greatest number of key points that print.'),
  numbered_sections: flag()
    .default(false)
    .describe('Whether sections and annexes have numbers before their headings.'),
  slots: list(slotName).describe('Every slot that the HTML places.'),
  fonts: table({ text: font, heading: font, code: font }).describe(
    'Families and faces that the style sheets use, by use.',
  ),
  fallbacks: list(text('a family of letters'))
    .default([])
    .describe('Families for characters that the others lack, in order.'),
});

/** A manifest and where its values stand. */
export interface LocatedManifest {
  manifest: TemplateManifest;
  /** Place of each value by its path, such as `fonts.text.family`. */
  places: Record<string, Place>;
}

/**
 * Read `template.yaml`.
 *
 * @param file The manifest file.
 * @returns The manifest, or every fault found in it with its place.
 */
export function readTemplateManifest(file: TemplateFile): LocatedManifest | Finding[] {
  const { value, faults } = readYaml(file.text);
  const checked = value && checkWithSchema(value, templateManifestSchema, wholeManifest);
  if (faults.length === 0 && checked?.value) {
    return { manifest: checked.value, places: checked.places };
  }
  return [
    ...faults.map(({ place, reason, note }) => ({ place, reason: `${reason} (YAML)`, note })),
    ...(checked?.findings ?? []).map(({ finding }) => finding),
  ].map((finding) => ({ note: wholeManifest.unknownKeyNote, ...finding, file: file.path }));
}

const wholeManifest: Whole = {
  name: 'the manifest',
  unknownKeyNote: 'See docs/templates.md for the keys of a manifest.',
};
