import { availableParallelism } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { readCacheSize } from './cache/cache-size.ts';
import { identitySchema } from './identity/identity-schema.ts';
import { asSpelt } from './located/as-spelt.ts';
import { checkWithSchema } from './located/check-with-schema.ts';
import { readYaml } from './located/read-yaml.ts';
import type { Whole } from './located/schema-findings.ts';
import { choice, filledText, table, text } from './located/schema-kinds.ts';
import { Failure } from './model/failure.ts';
import type { IdentityWish } from './model/identity.ts';
import type { LocatedValue } from './model/located-value.ts';
import type { Finding, Place } from './model/message.ts';
import type { Settings } from './model/settings.ts';
import { CONFIG_NAME } from './model/tool.ts';
import { templateName } from './source/template-name.ts';

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
  /** Most memory for one briefing, in MiB; default: the project's setting, else 4,096. */
  maxMemory?: number;
  /** Whether everything is built anew; default false. */
  force?: boolean;
  /** Whether finished builds are kept and found again; default true. */
  cache?: boolean;
}

const paper = choice(['a4', 'letter']);
const conformance = choice(['ua-a', 'none']);
const folder = text('a folder inside the project').refine(isFolderInside, {
  error: 'a folder inside the project',
});

const wholeNumber = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, error).max(most, error);
};

/** In MiB. A browser takes some 150 before it has printed anything. */
const memory = wholeNumber(256, 1_048_576);

/** The one declaration of `briefpress.yaml`: type, check, default and documentation of each key. */
export const configSchema = table({
  content: folder.default('content').describe('Folder of the briefings'),
  out: folder.default('out').describe('Folder of the PDFs'),
  templates: folder.default('templates').describe("Folder of the project's own templates"),
  paper: paper.default('a4').describe('Paper of briefings that name none: a4 or letter'),
  template: templateName().default('briefing').describe('Template of briefings that name none'),
  margin_sources: z
    .boolean({ error: '`true` or `false`' })
    .default(true)
    .describe('Sources beside the text, of briefings that say nothing about it: true or false'),
  conformance: conformance.default('ua-a').describe('ua-a: PDF/UA-1 and PDF/A-3a; none: plain PDF'),
  max_memory: memory.default(4096).describe('Most memory for one briefing, in MiB'),
  identity: z
    .union([folder, identitySchema], {
      error: 'a folder inside the project, or the keys of an identity',
    })
    .optional()
    .describe(
      'The institution: its name, logo, colours, fonts and more, or the folder that tells them',
    ),
});

const yesOrNo = z.boolean({ error: '`true` or `false`' });

/** What a caller may ask of the look; the `error` of each is the phrase after "expected". A service hands all of it on. */
export const lookWishes = z.object({
  template: templateName().optional(),
  paper: paper.optional(),
  conformance: conformance.optional(),
  strict: yesOrNo.default(false),
  pageLimit: wholeNumber(1, 20_000).default(2_000),
} satisfies Partial<Record<keyof RawOptions, z.ZodType>>);

/** Wishes of the look, checked. */
export type LookWishes = z.output<typeof lookWishes>;

/** What a caller may ask of the run. */
const rawSchema = lookWishes.extend({
  out: filledText('a folder').optional(),
  jobs: wholeNumber(1, 64).optional(),
  sandbox: choice(['auto', 'required', 'off']).default('auto'),
  browser: filledText('the path of a browser').optional(),
  printTimeout: wholeNumber(1_000, 3_600_000).default(120_000),
  maxMemory: memory.optional(),
  force: yesOrNo.default(false),
  cache: yesOrNo.default(true),
} satisfies Record<Exclude<keyof RawOptions, 'root' | keyof LookWishes>, z.ZodType>);

/**
 * Make the one exact settings object from what the caller asked, what the project's settings file
 * says, and the environment: the caller wins over the file, and the file over the defaults, which
 * are nowhere else.
 *
 * @param raw What the caller asked for; `{}` leaves all to the project.
 * @param project Absolute path of the project root and text of its `briefpress.yaml`, as
 *   `findProject` gives them; its `config` is undefined where there is no such file.
 * @param env Environment, such as `process.env`: `BRIEFPRESS_BROWSER`, `BRIEFPRESS_CACHE_SIZE` and
 *   `SOURCE_DATE_EPOCH` are read, and nothing else of it.
 * @returns Complete settings: `look` is what may change the PDFs, `run` where they lie and how the
 *   work is done.
 * @throws Failure (`usage`) naming every wrong setting at once.
 */
export function resolveSettings(
  raw: RawOptions,
  project: { root: string; config: string | undefined },
  env: Record<string, string | undefined>,
): Settings {
  const { config, places } = parseConfig(project.config ?? '');
  const parsed = rawSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `\`--${kebab(issue.path.join('.'))}\`: expected ${issue.message}`,
    );
    throw new Failure('usage', faults.join('; '), 'See `briefpress --help`.');
  }
  const { data: options } = parsed;
  return {
    look: {
      ...lookOf(options, config),
      sourceDateEpoch: parseEpoch(env.SOURCE_DATE_EPOCH),
      identity: identityOf(config.identity, places),
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
      maxMemory: options.maxMemory ?? config.max_memory,
      force: options.force,
      cacheBytes: options.cache ? readCacheSize(env.BRIEFPRESS_CACHE_SIZE) : 0,
    },
  };
}

/** Of what a caller asks it sees the wishes of the look alone, so that a service hands on whatever counts here. */
function lookOf(wishes: LookWishes, config: Config) {
  return {
    templates: config.templates,
    template: config.template,
    paper: config.paper,
    forcedTemplate: wishes.template,
    forcedPaper: wishes.paper,
    conformance: wishes.conformance ?? config.conformance,
    marginSources: config.margin_sources,
    strict: wishes.strict,
    pageLimit: wishes.pageLimit,
  };
}

function isFolderInside(path: string): boolean {
  return path !== '' && !/\0|^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(path);
}

/** What `briefpress.yaml` says, checked. */
export type Config = z.infer<typeof configSchema>;
type Places = Readonly<Record<string, Place>>;

/** Told in the settings, it has its places there, by paths of its own. */
function identityOf(identity: Config['identity'], places: Places): IdentityWish | undefined {
  const place = places.identity;
  if (typeof identity === 'string') return { folder: identity, ...(place && { place }) };
  if (identity === undefined) return undefined;
  const inside = Object.entries(places).flatMap(([path, found]): [string, Place][] =>
    path.startsWith('identity.') ? [[path.slice('identity.'.length), found]] : [],
  );
  return { data: identity, file: CONFIG_NAME, places: Object.fromEntries(inside) };
}

function parseConfig(config: string): { config: Config; places: Places } {
  const { value: read, faults } = readYaml(config, { isTyped: true });
  const value = read && withSpeltIdentity(read);
  const checked = value && checkWithSchema(value, configSchema, wholeFile);
  const findings: Finding[] = [
    ...faults,
    ...(checked?.findings ?? []).map(({ finding }) => finding),
    ...(value ? emptySettings(value) : []),
  ];
  if (findings.length === 0 && checked?.value) {
    return { config: checked.value, places: checked.places };
  }
  const offset = ({ place }: Finding) => place?.start.offset ?? 0;
  const told = findings.sort((a, b) => offset(a) - offset(b)).map(tellFault);
  throw new Failure('usage', told.join('; '), 'Mend the settings file, then build again.');
}

const wholeFile = {
  name: 'the settings',
  place: { start: { line: 1, column: 1, offset: 0 } },
  unknownKeyNote: 'Remove it; the guide tells every setting.',
} satisfies Whole;

/** Of an identity every value is text, here as in a file of its own: `series: 2026` is a name. */
function withSpeltIdentity(settings: LocatedValue): LocatedValue {
  if (settings.kind !== 'map') return settings;
  const entries = settings.entries.map((entry) =>
    entry.key === 'identity' ? { ...entry, value: asSpelt(entry.value) } : entry,
  );
  return { ...settings, entries };
}

/** Who leaves a setting empty has forgotten something: no default is taken for it. */
function emptySettings(settings: LocatedValue): Finding[] {
  const entries = settings.kind === 'map' ? settings.entries : [];
  return entries.flatMap(({ key, keyPlace, value }) =>
    value.kind === 'scalar' && value.value === null && !value.isRefused
      ? [{ ...(keyPlace && { place: keyPlace }), reason: `\`${key}\` is empty, expected a value` }]
      : [],
  );
}

function tellFault({ place = wholeFile.place, reason }: Finding): string {
  return `${CONFIG_NAME}:${place.start.line}:${place.start.column} ${reason}`;
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

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
