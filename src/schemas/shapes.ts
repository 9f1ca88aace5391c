import { z } from 'zod';
import { referenceStates } from '../references/record/state.ts';

const count = () => z.int().min(0);
/** Shape of a digest. */
export const sha256Shape = () => z.string().regex(/^[0-9a-f]{64}$/);
const point = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: count().optional(),
});
const place = z.object({ start: point, end: point.optional() });

/** Shape of a message. */
export const messageShape = z.object({
  source: z.literal('briefpress'),
  ruleId: z.string().describe('Rule that speaks; each has a section in docs/rules.md.'),
  level: z.enum(['error', 'warning', 'info']),
  file: z.string().describe('Path relative to the project root.'),
  place: place.optional().describe('Absent when the whole file is meant.'),
  reason: z.string().describe('What is unexpected, then what was expected.'),
  key: z.string().optional(),
  actual: z.string().optional(),
  expected: z.array(z.string()).optional(),
  note: z.string().optional().describe('How to mend it.'),
  cause: z
    .object({ file: z.string(), place: place.optional(), reason: z.string() })
    .optional()
    .describe('The other place that explains this one.'),
  url: z.string(),
  accepted: z.string().optional().describe("The author's reason, where the warning is accepted."),
});

const claim = z.looseObject({ text: z.string(), noSource: z.boolean() });
const event = z.looseObject({ citations: z.array(z.string()) });
const amount = z.looseObject({ id: z.string() });
/** Shape of the state of a source. */
export const stateShape = z.enum(referenceStates);
const references = { total: count(), byState: z.partialRecord(stateShape, count()) };

/** Shapes of what a briefing tells, as `docs/guide.md` explains it for the manifest. */
export const recordShape = {
  eras: z.array(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      bullets: z.array(claim),
      events: z.array(event),
      amounts: z.array(amount),
      references: z.looseObject({ ...references, numbers: z.array(z.int()) }),
    }),
  ),
  gaps: z.array(z.looseObject({})),
  events: z.array(event),
  amounts: z.array(amount),
  charts: z.array(
    z.looseObject({ id: z.string(), data: z.object({ path: z.string(), sha256: sha256Shape() }) }),
  ),
  flags: z.array(z.looseObject({ id: z.string() })),
  references: z.object({
    ...references,
    entries: z.array(
      z.looseObject({
        number: z.int().min(1),
        key: z.string(),
        state: stateShape,
        usable: z.boolean(),
        text: z.string(),
        citations: z.array(z.looseObject({ page: z.int().optional() })),
      }),
    ),
  }),
};

/** Shape of what is said of a PDF. */
export const outputShape = z.object({
  path: z.string(),
  sha256: sha256Shape(),
  bytes: count(),
  pages: count(),
  title: z.string().describe('As printed.'),
  identifier: z.string().describe('What names this edition on each of its pages.'),
  lang: z.string().describe('BCP 47 tag.'),
  date: z.iso.date().optional().describe('Day on which it was published; a draft may have none.'),
});

const digest = z.object({ path: z.string(), sha256: sha256Shape() });

/** Shape of what the manifest says of one briefing. */
export const manifestEntryShape = z.object({
  slug: z.string().describe('Name of the PDF without its ending, with the subfolder.'),
  status: z.enum(['built', 'unchanged', 'failed']),
  stale: z
    .boolean()
    .describe('Whether the PDF is older than the source, as the newest build failed.'),
  // A source that could not be read has no digest.
  source: z.object({
    path: z.string(),
    sha256: z.union([sha256Shape(), z.literal('')]),
    attached: sha256Shape().optional(),
  }),
  inputs: z.array(digest).describe('All else of the project that the PDF was made from.'),
  template: z.object({ name: z.string(), sha256: z.union([sha256Shape(), z.literal('')]) }),
  key: z
    .union([sha256Shape(), z.literal('')])
    .describe('Digest of all that decides the bytes of the PDF.'),
  output: outputShape.optional().describe('Absent when no PDF stands.'),
  messages: z.array(messageShape),
  ...recordShape,
});
