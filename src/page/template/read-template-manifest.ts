import { checkWithSchema } from '../../located/check-with-schema.ts';
import { readYaml } from '../../located/read-yaml.ts';
import type { Whole } from '../../located/schema-findings.ts';
import { formedText, list, table, text } from '../../located/schema-kinds.ts';
import type { Finding, Place } from '../../model/message.ts';
import type { TemplateFile, TemplateManifest } from './template.ts';

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
});

const schema = table({
  name: text(),
  description: text(),
  html: fileName,
  partials: list(fileName).default([]),
  css: list(fileName).min(1, 'one style sheet at least'),
  papers: table({ a4: fileName.optional(), letter: fileName.optional() }),
  slots: list(slotName),
  fonts: table({ text: font, heading: font, code: font }),
  fallbacks: list(text('a family of letters')).default([]),
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
  const checked = value && checkWithSchema(value, schema, wholeManifest);
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
  place: { start: { line: 1, column: 1, offset: 0 } },
  unknownKeyNote: 'See docs/templates.md for the keys of a manifest.',
};
