import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { Failure } from './model/failure.ts';
import type { Settings } from './model/settings.ts';

/** What a caller may ask for; everything left out takes the project's setting or the default. */
export interface RawOptions {
  /** Project root; default: the folder of `briefpress.yaml` upward from the working folder. */
  root?: string;
  /** Output folder, relative to the project root. */
  out?: string;
  /** Template for every briefing, whatever it names itself. */
  template?: string;
  /** Paper for every briefing, whatever it names itself. */
  paper?: string;
  /** `ua-a` (PDF/UA-1 and PDF/A-3a) or `none`; default: the project's setting, else `ua-a`. */
  conformance?: string;
  /** Whether warnings count as errors; default false. */
  strict?: boolean;
  /** Briefings printed side by side; default: one per processor, at most 4. */
  jobs?: number;
  /** `auto` (default), `required` or `off`. */
  sandbox?: string;
  /** Path of a browser; default: `BRIEFPRESS_BROWSER`, then the embedded one. */
  browser?: string;
  /** Greatest number of pages of one PDF; default 2,000. */
  pageLimit?: number;
  /** Longest time for printing one briefing, in ms; default 120,000. */
  printTimeout?: number;
}

const paper = z.enum(['a4', 'letter']);
const conformance = z.enum(['ua-a', 'none']);
const folder = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\0') && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(text), {
    error: 'expected a folder inside the project',
  });
const templateName = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
  error: 'expected the name of a folder under `templates`',
});

/** The one declaration of `briefpress.yaml`: type, check, default and documentation of each key. */
export const configSchema = z.strictObject({
  content: folder.default('content').describe('Folder of the briefings'),
  out: folder.default('out').describe('Folder of the PDFs'),
  templates: folder.default('templates').describe("Folder of the project's own templates"),
  paper: paper.default('a4').describe('Paper of briefings that name none: a4 or letter'),
  template: templateName.default('briefing').describe('Template of briefings that name none'),
  conformance: conformance.default('ua-a').describe('ua-a: PDF/UA-1 and PDF/A-3a; none: plain PDF'),
});

const rawSchema = z.object({
  out: z.string().min(1).optional(),
  template: templateName.optional(),
  paper: paper.optional(),
  conformance: conformance.optional(),
  strict: z.boolean().default(false),
  jobs: z.int().min(1).max(64).optional(),
  sandbox: z.enum(['auto', 'required', 'off']).default('auto'),
  browser: z.string().min(1).optional(),
  pageLimit: z.int().min(1).max(20_000).default(2_000),
  printTimeout: z.int().min(1_000).max(3_600_000).default(120_000),
});

/**
 * Make the one exact settings object from what the caller asked, what the project's settings file
 * says, and the environment: the caller wins over the file, and the file over the defaults, which
 * are nowhere else.
 *
 * @param raw What the caller asked for; `{}` leaves all to the project.
 * @param project Absolute path of the project root and text of its `briefpress.yaml`, as
 *   `findProject` gives them; its `config` is undefined where there is no such file.
 * @param env Environment, such as `process.env`: `BRIEFPRESS_BROWSER` and `SOURCE_DATE_EPOCH` are
 *   read, and nothing else of it.
 * @returns Complete settings: `look` is what may change the PDFs, `run` where they lie and how the
 *   work is done.
 * @throws Failure (`usage`) naming every wrong setting at once.
 */
export function resolveSettings(
  raw: RawOptions,
  project: { root: string; config: string | undefined },
  env: Record<string, string | undefined>,
): Settings {
  const config = parseConfig(project.config ?? '');
  const parsed = rawSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `\`--${kebab(issue.path.join('.'))}\`: ${issue.message}`,
    );
    throw new Failure('usage', faults.join('; '), 'See `briefpress --help`.');
  }
  const options = parsed.data;
  return {
    look: {
      templates: config.templates,
      template: config.template,
      paper: config.paper,
      forcedTemplate: options.template,
      forcedPaper: options.paper,
      conformance: options.conformance ?? config.conformance,
      strict: options.strict,
      pageLimit: options.pageLimit,
      sourceDateEpoch: parseEpoch(env.SOURCE_DATE_EPOCH),
    },
    run: {
      root: project.root,
      content: config.content,
      out: path.resolve(project.root, options.out ?? config.out),
      outIsGiven: options.out !== undefined,
      jobs: options.jobs ?? Math.min(4, Math.max(1, availableParallelism())),
      sandbox: options.sandbox,
      browser: options.browser ?? (env.BRIEFPRESS_BROWSER || undefined),
      printTimeout: options.printTimeout,
    },
  };
}

/** Something wrong with the settings file, at an offset of its text. */
interface ConfigFault {
  offset: number;
  reason: string;
}

function parseConfig(text: string): z.infer<typeof configSchema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const broken = document.errors.map((error): ConfigFault => {
    return { offset: error.pos[0], reason: firstLine(error.message) };
  });
  const parsed = configSchema.safeParse(broken.length === 0 ? toPlain(document) : {});
  const wrong = parsed.error?.issues.flatMap((issue) => configFaults(issue, document)) ?? [];
  const faults = [...broken, ...wrong].sort((a, b) => a.offset - b.offset);
  if (faults.length === 0 && parsed.success) return parsed.data;
  const told = faults.map(({ offset, reason }) => {
    const { line, col } = lines.linePos(offset);
    return `briefpress.yaml:${line}:${col} ${reason}`;
  });
  throw new Failure('usage', told.join('; '), 'Mend the settings file, then build again.');
}

function configFaults(issue: z.core.$ZodIssue, document: ConfigDocument): ConfigFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: keyOffset(document, key),
      reason: `\`${key}\` is no setting, expected ${knownKeys()}`,
    }));
  }
  const [key] = issue.path;
  if (key === undefined) return [{ offset: 0, reason: 'expected settings such as `paper: a4`' }];
  return [{ offset: valueOffset(document, key), reason: `\`${String(key)}\`: ${issue.message}` }];
}

type ConfigDocument = ReturnType<typeof parseDocument>;

/** An alias bomb makes `toJS` throw; as no setting is nested, nothing else in it can. */
function toPlain(document: ConfigDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 }) ?? {};
  } catch {
    return [];
  }
}

function keyOffset(document: ConfigDocument, key: string): number {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function valueOffset(document: ConfigDocument, key: PropertyKey): number {
  const node = document.get(key, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function knownKeys(): string {
  return Object.keys(configSchema.shape)
    .map((key) => `\`${key}\``)
    .join(', ');
}

function parseEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,11}$/.test(text)) return Number(text);
  throw new Failure(
    'usage',
    `\`SOURCE_DATE_EPOCH\` is \`${text.slice(0, 40)}\`, expected whole seconds since 1970`,
    'Unset it, or give a number such as 1763856000.',
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/:$/, '') ?? text;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
