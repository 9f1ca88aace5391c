import { z } from 'zod';
import { filledText, flag, formedText, oneOrMany, table, text } from '../located/schema-kinds.ts';
import { contactAddress } from '../source/contact-address.ts';
import { OWN_DOI } from '../source/doi.ts';
import { issnCheckCharacter } from './issn.ts';
import { DOI_PLACEHOLDERS, PLACEHOLDERS, unknownPlaceholder } from './placeholders.ts';

const file = (kind: string) =>
  text(kind)
    .refine((name) => name !== '' && !/\0|^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(name), {
      error: kind,
      params: { note: 'Name a file of the project, relative to this one: nothing is loaded.' },
    })
    .describe('File of the project, relative to this one.');

const picture = () => file('an SVG or PNG file of the project');

const logo = z.union(
  [
    picture().transform((light) => ({ light, holds_name: false })),
    table({
      light: picture().describe(
        'For a light ground on a screen; prints where `print` is not given.',
      ),
      print: picture().optional().describe('For paper, such as in one colour.'),
      holds_name: flag()
        .default(false)
        .describe('Whether it shows the name in letters: then the name is not printed beside it.'),
    }),
  ],
  { error: 'a file, or `light` with `print`, `holds_name`' },
);

/** Three or six figures; gives six small ones. */
const colour = () =>
  formedText(
    'a colour such as `#12355b`',
    /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/,
    'Write red, green and blue as six hexadecimal figures after `#`, in quotes.',
  ).transform((written) => {
    const small = written.toLowerCase();
    return small.length === 7 ? small : small.replace(/[^#]/g, '$&$&');
  });

const colours = table({
  ink: colour().optional().describe('Text.'),
  muted: colour().optional().describe('Captions, labels, and what stands in the margins.'),
  accent: colour().optional().describe('Headings, rules and bars.'),
  link: colour().optional().describe('Citations and links.'),
  good: colour().optional().describe('What is archived.'),
  warn: colour().optional().describe('A source that cannot be used.'),
  bad: colour().optional().describe('What has no source, and the status of what is not final.'),
  tint: colour().optional().describe('Ground of boxes and tables.'),
});

const FACE = /^[1-9]00( italic)?$/;

const font = table({
  family: formedText(
    'a family of letters',
    /^[A-Za-z0-9][A-Za-z0-9 _-]{0,59}$/,
    'Letters, figures, blanks and hyphens.',
  ).describe('Name of the family.'),
  faces: z
    .record(
      formedText('a weight such as `400` or `600 italic`', FACE),
      file('a TTF or WOFF2 file of the project'),
      { error: 'faces such as `400`, each with a file' },
    )
    .optional()
    .describe('Files by weight, such as `400` and `600 italic`; none for a family of the tool.'),
  size: formedText('a size in hundredths, from `80` to `120`', /^(?:[89]\d|1[01]\d|120)$/)
    .transform(Number)
    .optional()
    .describe('Size of its letters in hundredths, where they are larger or smaller than others.'),
});

const fonts = table({
  text: font.optional().describe('Running text and the title.'),
  heading: font.optional().describe('Headings, tables, figures and margins.'),
  code: font.optional().describe('Code.'),
});

const issn = () =>
  text('an ISSN such as `2049-3630`').superRefine((written, context) => {
    const isFormed = /^\d{4}-\d{3}[\dX]$/.test(written);
    const check = issnCheckCharacter(written);
    if (isFormed && written.at(-1) === check) return;
    context.addIssue({
      code: 'custom',
      message: isFormed
        ? `\`${check}\` as its last character, which is reckoned from the others`
        : 'an ISSN such as `2049-3630`',
      params: { note: 'Copy it from the ISSN Portal: four figures, a hyphen, four more.' },
    });
  });

const pattern = (known: readonly string[]) =>
  filledText().superRefine((written, context) => {
    const strange = unknownPlaceholder(written, known);
    if (strange === undefined) return;
    context.addIssue({
      code: 'custom',
      message: `only ${known.map((name) => `\`{${name}}\``).join(', ')} in braces`,
      params: { note: `\`${strange}\` stands for nothing.` },
    });
  });

const doiPattern = () =>
  pattern(DOI_PLACEHOLDERS).refine((written) => new RegExp(`^${OWN_DOI}$`).test(written), {
    error: 'a DOI such as `10.5555/rb.{number}`',
    params: { note: 'Write the prefix, a slash and the suffix, without `https://doi.org/`.' },
  });

/**
 * The identity of an institution: type, check, default and documentation of each key. It stands under
 * `identity` in the settings, or in an `identity.yaml` of its own. Every leaf takes the author's spelling as
 * text.
 */
export const identitySchema = table({
  name: filledText('the name of an institution').describe('Name of the institution.'),
  short_name: filledText().optional().describe('The name at the foot of every page.'),
  logo: logo.optional().describe('SVG or PNG file, or `light` with `print` and `holds_name`.'),
  colours: colours.prefault({}).describe('Colours by what they are for.'),
  fonts: fonts.prefault({}).describe('Families of letters by use.'),
  series: filledText().optional().describe('Series of briefings that name none.'),
  imprint: oneOrMany(filledText(), 'text, or a list of lines')
    .default([])
    .describe('Lines about who publishes, printed last.'),
  contact: oneOrMany(contactAddress(), 'an address, or a list of addresses')
    .optional()
    .describe('Addresses of briefings that name none.'),
  disclaimer: filledText().optional().describe('Disclaimer of briefings that have none.'),
  licence: filledText().optional().describe('SPDX identifier or words, of briefings without one.'),
  issn: issn().optional().describe('ISSN of the series.'),
  doi: doiPattern().optional().describe('DOI of each briefing, such as `10.5555/rb.{number}`.'),
  cite_as: pattern(PLACEHOLDERS)
    .optional()
    .describe('How to cite, such as `{authors}, {title}, {number} ({year})`.'),
  previous_edition: pattern(PLACEHOLDERS)
    .optional()
    .describe('Where earlier editions are, of briefings that supersede none.'),
});
