import { z } from 'zod';
import { dateAdvice } from '../dates/date-advice.ts';
import { isEdtf, isIsoDate } from '../dates/edtf.ts';
import {
  choice,
  filledText,
  flag,
  formedText,
  list,
  oneOrMany,
  table,
  text,
} from '../located/schema-kinds.ts';
import type { CslItem } from '../model/reference.ts';
import { referenceEndings } from '../references/reference-endings.ts';
import { contactAddress } from './contact-address.ts';
import { doi } from './doi.ts';
import { templateName } from './template-name.ts';

const isoDate = () => dateText('a day such as `2016-04-15`', isIsoDate);

const edtfDate = () =>
  dateText('a date such as `1945`, `1945-03-03`, `1964~` or `2008-11/2008-12`', isEdtf);

function dateText(expected: string, isDate: (date: string) => boolean) {
  return text(expected).refine(isDate, {
    error: expected,
    params: {
      isDate: true,
      note: 'Write year, month, day in this order, with hyphens.',
      advise: dateAdvice,
    },
  });
}

const author = z.union(
  [
    filledText('a name').transform((name) => ({ name })),
    table({
      name: filledText('a name').describe('Name as printed.'),
      affiliation: text('the name of an institution')
        .refine((value) => !/^[\d\s,;*†‡]+$/.test(value), {
          error: 'the name of an institution',
          params: { note: 'Lists of affiliations are not read: write the name itself.' },
        })
        .optional()
        .describe('Institution.'),
      email: formedText(
        'an e-mail address',
        /^[^\s@<>]+@[^\s@<>]+$/,
        'Write the address alone, such as `board@example.org`.',
      )
        .optional()
        .describe('E-mail address.'),
      orcid: formedText(
        'an ORCID such as `0000-0002-1825-0097`',
        /^(https:\/\/orcid\.org\/)?(\d{4}-){3}\d{3}[\dX]$/,
        'Write its four groups of four digits, or its whole address.',
      )
        .optional()
        .describe('ORCID iD.'),
    }),
  ],
  { error: 'a name, or `name` with `affiliation`, `email`, `orcid`' },
);

/** The word alone says that the record has nothing; beside names it would contradict them. */
const noneOnRecord = (expected: string) =>
  text(expected)
    .refine((value) => value === 'none', { error: expected })
    .transform(() => 'none' as const);

/** Whether an author may have meant the word `none`, in another spelling or place. */
const NONE_IN_ANY_CASE =
  /^[\s\p{Default_Ignorable_Code_Point}]*none[\s\p{Default_Ignorable_Code_Point}]*$/iu;

/** A citation, a mark of a note, or what stands in place of one: brackets of running text. */
const CITING_MARKUP =
  /\[(?:[^[\]]*[^\p{L}\p{N}[\]])?@[\p{L}\p{N}_{]|\[\^[^[\]\s]+\]|:(?:no-source|flag)\[/u;

/** Text that prints as it stands; what is meant to cite would print as signs and cite nothing. */
const plainText = <Schema extends z.ZodType<string>>(schema: Schema, expected: string) =>
  schema.refine((value) => !CITING_MARKUP.test(value), {
    error: `${expected} in plain text, without a citation`,
    params: { note: 'It prints as it stands: cite in the text of a row, or of the briefing.' },
  });

const leaderName = () =>
  plainText(filledText('a name'), 'a name').refine((value) => !NONE_IN_ANY_CASE.test(value), {
    error: 'a name',
    params: {
      note: 'Where the record has nobody, write `none` alone, without a list and in small letters.',
    },
  });

/** A word in capitals may be meant as a word or as the claim: which one is not guessed. */
const rowText = () =>
  text().refine((value) => value === 'none' || !NONE_IN_ANY_CASE.test(value), {
    error: '`none` in small letters, or other text',
    params: { note: 'Where the record has nothing, write `none`; else say it in more words.' },
  });

const leader = z.union(
  [
    leaderName().transform((name) => ({ name })),
    table({
      name: leaderName().describe('Name as printed.'),
      office: plainText(text(), 'an office').optional().describe('Office held.'),
      from: edtfDate().optional().describe('Start of the term.'),
      to: edtfDate().optional().describe('End of the term.'),
    }),
  ],
  { error: 'a name, or `name` with `office`, `from`, `to`' },
);

const sideLeaders = z.union(
  [leader.transform((value) => [value]), list(leader), noneOnRecord('a list of names, or `none`')],
  { error: 'a list of names, or `none`' },
);

const era = table({
  gap: z.literal('false').optional().describe('`true` makes it a gap instead of an era.'),
  id: formedText(
    'a short name of small letters, digits and hyphens',
    /^[a-z][a-z0-9-]*$/,
    'The `id` is never printed; `label` is what readers see.',
  ).describe('Short name of the era, unique in the briefing.'),
  label: plainText(filledText(), 'text').describe(
    'Name as printed; also the heading of the section it owns.',
  ),
  heading: filledText().optional().describe('Text of that heading, where it is not the label.'),
  from: edtfDate().describe('First day of the era.'),
  to: dateText('a date, or `open`', (date) => date === 'open' || isEdtf(date)).describe(
    'The day after its last, or `open` for an era that goes on.',
  ),
  covered_to: edtfDate()
    .optional()
    .describe('Up to where an open era is covered; `information_to` unless given.'),
  leaders: z
    .union(
      [
        noneOnRecord('sides with leaders, or `none`'),
        z.record(plainText(z.string(), 'a side'), sideLeaders),
      ],
      {
        error: 'sides with leaders, or `none`',
      },
    )
    .optional()
    .describe(
      'Leaders by side: names, or `name` with `office`, `from`, `to`; `none` where the record has nobody.',
    ),
  trend: table({
    value: choice(['rising', 'steady', 'falling', 'interrupted', 'contested']).describe(
      'The word.',
    ),
    reason: plainText(text(), 'text').optional().describe('Why, in a few words.'),
  })
    .optional()
    .describe('Where the era was heading.'),
  rows: z
    .record(plainText(z.string(), 'the name of a row'), rowText(), { error: 'row names with text' })
    .optional()
    .describe(
      'Further rows of the eras table: inline Markdown, or `none` where nothing is on record.',
    ),
}).transform(({ gap: _, ...declared }) => declared);

const gap = table({
  gap: z
    .literal('true')
    .transform(() => true as const)
    .describe('Always `true`.'),
  from: edtfDate().describe('First day of the gap.'),
  to: edtfDate().describe('The day after its last.'),
  note: plainText(text(), 'text').optional().describe('Why nothing is told.'),
});

/** An entry of CSL, of which this only asks for an `id`: `references/record/` reads the others. */
export const referenceDeclaration = z.custom<CslItem>(
  (value) => z.looseObject({ id: filledText() }).safeParse(value).success,
  {
    error: 'a CSL entry with an `id`',
    params: { note: 'Begin each entry with `id: key`, and cite it as `[@key]`.' },
  },
);

/**
 * The front matter of a briefing: type, check, default and documentation of every key. Every leaf
 * takes the author's spelling as text (see `located/read-yaml.ts`). The `error` of each is the phrase
 * after "expected"; a check may add `params: { isDate, note, advise }` for its message. The descriptions are
 * the documentation: `docs/guide.md` is written from them.
 */
export const frontMatterSchema = table({
  title: filledText().describe('Title, also of the PDF.'),
  short_title: text().optional().describe('The title at the head of every page.'),
  subtitle: text().optional().describe('Deck under the title.'),
  series: text().optional().describe('Series, printed in the masthead.'),
  number: text().optional().describe('Number in the series, printed in the masthead.'),
  authors: list(author)
    .default([])
    .describe('Names, or `name` with `affiliation`, `email`, `orcid`.'),
  published: isoDate()
    .optional()
    .describe('Day of publication, printed and written into the PDF; required unless a draft.'),
  publisher: filledText().optional().describe('Who publishes, for how to cite.'),
  version: filledText().default('1.0').describe('Version, printed.'),
  information_to: edtfDate().optional().describe('Cut-off: nothing later is used.'),
  status: choice(['draft', 'final', 'superseded', 'withdrawn'])
    .default('final')
    .describe('All but `final` print a word on every page.'),
  lang: languageTag()
    .default('en')
    .describe('Language (BCP 47): fixed words, dates, quotation marks and direction follow.'),
  keywords: list(filledText()).default([]).describe('Keywords of the PDF.'),
  slug: slug().optional().describe('Name of the output; the name of the file unless given.'),
  template: templateName().optional().describe('Folder under `templates/`.'),
  paper: choice(['a4', 'letter']).optional().describe('Paper size.'),
  tlp: choice(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'])
    .optional()
    .describe('TLP 2.0 label in header and footer of each page.'),
  handling: text().optional().describe('Handling notes, printed last.'),
  history: list(
    table({
      version: filledText().describe('Version.'),
      date: edtfDate().describe('Date of that version.'),
      note: text().default('').describe('What changed.'),
    }),
  )
    .default([])
    .describe('Earlier versions: `version`, `date`, `note`.'),
  supersedes: text().optional().describe('What this briefing updates: the previous edition.'),
  contact: oneOrMany(contactAddress(), 'an address, or a list of addresses')
    .optional()
    .describe('E-mail or web addresses, or telephone numbers, printed last.'),
  cite_as: filledText()
    .optional()
    .describe('How to cite; made of authors, title, number, version and date unless given.'),
  licence: filledText()
    .optional()
    .describe('SPDX identifier such as `CC-BY-4.0`, which is linked, or words.'),
  disclaimer: filledText().optional().describe('What the publisher does not answer for.'),
  doi: doi().optional().describe('Digital object identifier, printed last and in the PDF.'),
  bibliography: oneOrMany(filledText('a file'), 'a file, or a list of files')
    .default([])
    .describe(
      `Files with sources (${referenceEndings.map((ending) => `\`${ending}\``).join(', ')}), relative to the briefing.`,
    ),
  references: list(referenceDeclaration).default([]).describe('Sources as CSL-YAML entries.'),
  csl: filledText('a file').optional().describe('A CSL style instead of the built-in look.'),
  print_urls: flag()
    .optional()
    .describe('Print addresses of references, although their titles link to them.'),
  facts: list(
    table({
      label: filledText().describe('Name of the fact.'),
      value: filledText().describe('Inline Markdown.'),
    }),
  )
    .default([])
    .describe('Rows of "At a glance": `label` and `value`.'),
  map: table({
    from: text().optional().describe('Place the line begins at.'),
    to: text().optional().describe('Place the line ends at.'),
    countries: oneOrMany(filledText(), 'a list of country codes')
      .optional()
      .describe('Countries to shade.'),
  })
    .optional()
    .describe('Locator map: `from`, `to`, `countries`.'),
  eras: list(z.discriminatedUnion('gap', [era, gap], { error: '`true` or `false`' }))
    .default([])
    .describe('Eras and gaps, in order.'),
  accept: list(
    table({
      rule: filledText('the id of a rule').describe('Id of the rule.'),
      key: text().optional().describe('Citation key or other name the message is about.'),
      reason: filledText('a reason').describe('Why the defect is accepted.'),
    }),
  )
    .default([])
    .describe('Known defects: `rule`, `key`, `reason`; their messages become infos.'),
  embed_sources: flag().default(true).describe('Attach Markdown and references to the PDF.'),
  margin_sources: flag().optional().describe('Print the sources of the text beside it.'),
}).refine(({ status, published }) => status === 'draft' || published !== undefined, {
  path: ['published'],
  error: 'a day such as `2016-04-15`',
  params: { note: 'Only a briefing with `status: draft` may be undated.' },
  // Without this the check would be left out whenever another key is wrong.
  when: () => true,
});

function languageTag() {
  const expected = 'a language tag such as `en` or `pt-BR`';
  const note = 'Write the language first, then a region or script where it matters.';
  return text(expected).refine(isLanguageTag, { error: expected, params: { note } });
}

/** Private subtags (`-x-`) mean nothing to a reader, and the print tells by them what is what. */
function isLanguageTag(tag: string): boolean {
  if (/(^|-)x-/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function slug() {
  return formedText(
    'small letters, digits and single hyphens, 100 characters at most',
    /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    'It names the PDF, such as `river-levels`; without it the name of the file does.',
  ).refine((name) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(name), {
    error: 'a name that every system allows for a file',
    params: { note: 'Windows keeps this name for a device: add a word to it.' },
  });
}
