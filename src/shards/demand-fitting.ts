import { Failure } from '../model/failure.ts';
import type { ManifestEntry, ManifestPart } from '../model/manifest.ts';
import type { ShardRecord } from '../model/shard.ts';
import { digestOfCut } from './take-share.ts';

/** A part of a manifest, and how messages call it. */
export interface NamedPart {
  /** Path as it was given. */
  name: string;
  part: ManifestPart;
}

/**
 * Make sure that parts are all of the parts of one run, each once. The first one that is given says
 * what the others are held against.
 *
 * @param parts The parts; at least one.
 * @throws Failure (`usage`) that names the part that is missing, doubled, unfinished or of another run,
 *   and what was expected.
 */
export function demandFitting(parts: readonly NamedPart[]): void {
  const [first, ...others] = parts;
  if (!first) throw misfit('there is no part to join', 'Name the folders of all shards.');
  for (const other of others) demandSameRun(first, other);
  demandEachOnce(parts, first.part.shard.of);
  for (const one of parts) demandFinished(one);
  demandWhole(parts, first.part.shard);
  demandSameInputs(parts);
}

function misfit(message: string, note: string): Failure {
  return new Failure('usage', `${message}; nothing was written`, note);
}

/** What all parts of one run have in common: how it is told, and how it is mended. */
interface Trait {
  of(part: ManifestPart): unknown;
  found(part: ManifestPart): string;
  expected(part: ManifestPart): string;
  note: string;
}

const ONE_COMMIT = 'All shards must be built from one commit, with the same files and options.';

const traits: readonly Trait[] = [
  {
    of: ({ shard }) => shard.of,
    found: ({ shard }) => `is shard ${shard.index} of ${shard.of}`,
    expected: ({ shard }) => `one of ${shard.of}`,
    note: 'Leave out what an earlier run has left, or build all shards of one number.',
  },
  {
    of: ({ tool, shard }) => [tool.name, tool.version, shard.tool],
    found: ({ tool, shard }) => `was built by ${toolInWords(tool, shard)}`,
    expected: ({ tool, shard }) => toolInWords(tool, shard),
    note: 'Install the same version everywhere, with `npm ci`, and build that shard again.',
  },
  {
    of: ({ shard }) => shard.browser,
    found: ({ browser }) => `was printed by another browser (${browser?.version ?? 'unknown'})`,
    expected: ({ browser }) => browser?.version ?? 'the same',
    note: 'Print with one browser; the embedded one is the same everywhere.',
  },
  {
    of: ({ shard }) => shard.settings,
    found: () => 'was built with other settings',
    expected: () => 'the same',
    note: 'Give every shard the same options, `briefpress.yaml` and `SOURCE_DATE_EPOCH`.',
  },
  {
    of: ({ shard }) => shard.list.sha256,
    found: ({ shard }) =>
      `is of another list of briefings, or of other texts (${listInWords(shard)})`,
    expected: ({ shard }) => listInWords(shard),
    note: ONE_COMMIT,
  },
  {
    of: ({ shard }) => shard.cut,
    found: () => 'comes from a project that was cut into shards in another way',
    expected: () => 'the same cut',
    note: 'The pages that an earlier `manifest.json` tells decide it: give every shard the same one, or none.',
  },
];

function toolInWords({ name, version }: ManifestPart['tool'], { tool }: ShardRecord): string {
  return `${name} ${version} (${tool.slice(0, 12)})`;
}

function listInWords({ list }: ShardRecord): string {
  return `${list.briefings} in all, ${list.sha256.slice(0, 12)}`;
}

function demandSameRun(first: NamedPart, other: NamedPart): void {
  for (const { of, found, expected, note } of traits) {
    if (isSame(of(first.part), of(other.part))) continue;
    throw misfit(
      `\`${other.name}\` ${found(other.part)}, expected ${expected(first.part)} as \`${first.name}\``,
      note,
    );
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function demandEachOnce(parts: readonly NamedPart[], of: number): void {
  const owners = new Map<number, string>();
  for (const { name, part } of parts) {
    const { index } = part.shard;
    const owner = owners.get(index);
    if (owner !== undefined) {
      const one =
        owner === name
          ? `\`${name}\` is given twice`
          : `\`${name}\` and \`${owner}\` are both shard ${index} of ${of}`;
      throw misfit(`${one}, expected each shard once`, 'Name each part once.');
    }
    owners.set(index, name);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((at) => !owners.has(at));
  if (missing.length === 0) return;
  const those =
    missing.length === 1
      ? `shard ${missing[0]} of ${of} is missing`
      : `shards ${listed(missing)} of ${of} are missing`;
  throw misfit(
    `${those}, expected all ${of}: there ${owners.size === 1 ? 'is' : 'are'} only ${listed([...owners.keys()].sort((a, b) => a - b))}`,
    'Did its job fail, or was its folder not brought? Build that shard again, or name its folder.',
  );
}

const MOST_LISTED = 10;

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_LISTED).join(', ');
  return numbers.length > MOST_LISTED ? `${shown} and ${numbers.length - MOST_LISTED} more` : shown;
}

function demandFinished({ name, part }: NamedPart): void {
  const { shard, briefings } = part;
  const sources = new Set(briefings.map(({ source }) => source.path));
  if (sources.size === shard.briefings && briefings.length === shard.briefings) return;
  throw misfit(
    `\`${name}\` tells of ${sources.size} briefings, expected the ${shard.briefings} of shard ${shard.index}`,
    'Was its run stopped? Build that shard again.',
  );
}

/** What each tells of itself is held against what they tell of each other. */
function demandWhole(parts: readonly NamedPart[], { list, cut }: ShardRecord): void {
  const owners = new Map<string, NamedPart>();
  const names = new Map<string, NamedPart>();
  for (const one of parts) {
    for (const { source, slug, output } of one.part.briefings) {
      const other = owners.get(source.path);
      if (other) throw doubled(one, other, source.path);
      owners.set(source.path, one);
      if (!isPlain(slug) || (output && output.path !== `${slug}.pdf`))
        throw strange(one, source.path);
      const rival = output && names.get(slug.toLowerCase());
      if (rival) throw doubled(one, rival, `${slug}.pdf`);
      if (output) names.set(slug.toLowerCase(), one);
    }
  }
  const found = new Map([...owners].map(([source, { part }]) => [source, part.shard.index]));
  if (found.size === list.briefings && digestOfCut(found) === cut) return;
  throw misfit(
    'the parts do not tell of the briefings that they were cut from',
    'Were they edited? Build all shards again.',
  );
}

function doubled(one: NamedPart, other: NamedPart, what: string): Failure {
  return misfit(
    `\`${one.name}\` and \`${other.name}\` both have \`${what}\`, expected one of them to have it`,
    ONE_COMMIT,
  );
}

function strange({ name }: NamedPart, source: string): Failure {
  return misfit(
    `\`${name}\` names a PDF of \`${source}\` that cannot be its own`,
    'Was it edited? Build that shard again.',
  );
}

/** A manifest may come from anybody: its names must not lead out of the output folder. */
function isPlain(slug: string): boolean {
  return slug !== '' && !/\0|\\|^\/|^[a-z]:|(^|\/)\.{0,2}(\/|$)/i.test(slug);
}

/** A bibliography, a picture or a template that changed between two shards. */
function demandSameInputs(parts: readonly NamedPart[]): void {
  const known = new Map<string, { sha256: string; name: string }>();
  for (const { name, part } of parts) {
    for (const { what, sha256 } of part.briefings.flatMap(inputsOf)) {
      const first = known.get(what);
      if (!first) known.set(what, { sha256, name });
      else if (first.sha256 !== sha256) {
        throw misfit(
          `\`${name}\` was built with another ${what} than \`${first.name}\`, expected the same`,
          ONE_COMMIT,
        );
      }
    }
  }
}

/** A briefing that failed may tell of an earlier build. */
function inputsOf({ status, inputs, template }: ManifestEntry): { what: string; sha256: string }[] {
  if (status === 'failed') return [];
  return [
    ...inputs.map(({ path, sha256 }) => ({ what: `\`${path}\``, sha256 })),
    { what: `template \`${template.name}\``, sha256: template.sha256 },
  ];
}
