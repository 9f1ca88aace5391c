import { z } from 'zod';
import type { MachineFormat } from '../reports/formats.ts';
import type { JsonSchema } from './json-schema.ts';
import {
  manifestEntryShape,
  messageShape,
  outputShape,
  recordShape,
  sha256Shape,
  stateShape,
} from './shapes.ts';

const failure = z
  .object({ kind: z.enum(['usage', 'machine']), reason: z.string(), note: z.string().optional() })
  .describe('Where the call was wrong, or the machine or the tool failed.');

const tool = z.object({ name: z.string(), version: z.string() });

const listedSource = z.object({
  key: z.string(),
  file: z.string(),
  line: z.int().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  state: stateShape,
  usable: z.boolean(),
  citedBy: z.array(z.object({ source: z.string(), number: z.int(), citations: z.int() })),
  defects: z.array(z.string()),
});

const json = z.union([
  z
    .object({
      tool,
      briefings: z.array(
        z.object({
          source: z.string(),
          status: z.enum(['built', 'unchanged', 'good', 'failed']),
          messages: z.array(messageShape),
          failure: failure.optional(),
          output: outputShape.optional(),
          changed: z
            .literal(true)
            .optional()
            .describe('Present when this run put another PDF in place.'),
          ...recordShape,
        }),
      ),
      removed: z.array(z.string()).describe('Outputs whose sources are gone.'),
      passedOver: z.array(z.object({ path: z.string(), is: z.enum(['link', 'pipe', 'other']) })),
      failure: failure.optional(),
    })
    .describe('`build` and `check`.'),
  z
    .object({ tool, sources: z.array(listedSource), failure: failure.optional() })
    .describe('`refs`.'),
]);

const position = z.object({ line: z.int().min(1), column: z.int().min(1).optional() });
const range = z.object({ start: position, end: position.optional() });

const rdjson = z.object({
  source: z.object({ name: z.string(), url: z.string() }),
  diagnostics: z.array(
    z.object({
      message: z.string(),
      location: z.object({ path: z.string(), range: range.optional() }),
      severity: z.enum(['ERROR', 'WARNING', 'INFO']),
      code: z.object({ value: z.string(), url: z.string().optional() }),
      suggestions: z.array(z.object({ range, text: z.string() })).optional(),
      original_output: z.string().optional(),
    }),
  ),
});

const gitlab = z.array(
  z.object({
    description: z.string(),
    check_name: z.string(),
    fingerprint: sha256Shape(),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.object({
      path: z.string(),
      lines: z.object({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);

const text = z.looseObject({ text: z.string() });
const region = z.object({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const location = z.looseObject({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string() }),
    region: region.optional(),
  }),
});

/** What we write of SARIF 2.1.0; the schema of OASIS allows more. */
const sarif = z.object({
  $schema: z.string(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.looseObject({
      tool: z.object({
        driver: z.looseObject({
          name: z.string(),
          rules: z.array(
            z.looseObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
            }),
          ),
        }),
      }),
      invocations: z.array(
        z.looseObject({
          executionSuccessful: z.boolean(),
          exitCode: z.int(),
          toolExecutionNotifications: z.array(z.looseObject({ message: text })),
        }),
      ),
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          level: z.enum(['note', 'warning', 'error']),
          message: text,
          locations: z.array(location).length(1),
          partialFingerprints: z.object({ primaryLocationLineHash: z.string() }),
        }),
      ),
    }),
  ),
});

/** Shape of each report that is JSON: JUnit is XML, and GitHub's commands are lines. */
export const reportSchemas = {
  json: schemaOf(json),
  sarif: schemaOf(sarif),
  gitlab: schemaOf(gitlab),
  rdjson: schemaOf(rdjson),
} satisfies Readonly<Record<Exclude<MachineFormat, 'github' | 'junit'>, JsonSchema>>;

const manifest = z.object({
  manifestVersion: z.literal(1).describe('A change that breaks readers raises it.'),
  tool,
  project: z.string().describe('The project root, relative to the folder of the manifest.'),
  browser: z
    .object({ version: z.string(), sandbox: z.enum(['on', 'off']) })
    .optional()
    .describe('Absent when nothing was printed.'),
  briefings: z.array(manifestEntryShape),
});

/** Shape of `out/manifest.json`. */
export const manifestSchema = {
  ...schemaOf(manifest),
  title: 'Manifest of Briefpress',
  description: 'The file manifest.json beside the PDFs: what was built from what.',
};

const shard = z.object({
  index: z.int().min(1).describe('Which shard this is, from 1.'),
  of: z.int().min(1).describe('How many shards there are.'),
  briefings: z.int().min(0).describe('How many briefings are of this shard.'),
  list: z
    .object({ briefings: z.int().min(0), sha256: sha256Shape() })
    .describe('The briefings of all shards, and the digest of their paths and texts.'),
  cut: sha256Shape().describe('Digest of which briefing is of which shard.'),
  tool: sha256Shape().describe('Digest of the files of Briefpress.'),
  browser: sha256Shape().describe('Digest of which browser prints.'),
  settings: sha256Shape().describe('Digest of the settings that may change a PDF or its name.'),
});

/** Shape of `out/manifest.2-of-4.json`. */
export const manifestPartSchema = {
  ...schemaOf(manifest.extend({ shard })),
  title: 'Part of a manifest of Briefpress',
  description:
    'The file manifest.2-of-4.json beside the PDFs of a shard: its part of the manifest. `briefpress manifest merge` joins all parts.',
};

function schemaOf(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, { target: 'draft-7' });
}
