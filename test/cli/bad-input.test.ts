import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import { briefingText } from '../support/briefing-text.ts';
import { buildHere } from '../support/build-here.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const BAD = 'test/fixtures/briefings/bad';

/** Place, rule and words of the message that each bad file gets. */
const faults: [file: string, place: string, rule: string, words: string][] = [
  ['empty.md', '1:1', 'source-readable', 'nothing but white space'],
  ['not-utf8.md', '2:11', 'source-readable', '0xE9'],
  ['no-front-matter.md', '1:1', 'front-matter-valid', 'without front matter'],
  ['broken-yaml.md', '2:21', 'front-matter-valid', 'breaks off here'],
  ['missing-title.md', '1:1', 'front-matter-valid', '`title` is missing'],
  ['wrong-type.md', '4:11', 'front-matter-valid', 'expected a list'],
  ['unknown-key.md', '4:1', 'front-matter-known-key', 'expected `subtitle`'],
  ['impossible-date.md', '3:12', 'date-valid', '`2026-02-30`'],
  ['missing-bibliography.md', '4:15', 'bibliography-readable', '`nowhere.json` is not there'],
  ['undefined-citation.md', '13:71', 'citation-defined', 'such as `river2020`'],
  ['unclosed-directive.md', '8:1', 'directive-closed', '`:::bottom-line` is never closed'],
  ['stray-fence.md', '10:1', 'directive-closed', 'Unexpected `:::`'],
  ['unknown-directive.md', '8:1', 'directive-known', 'expected `:::bottom-line`'],
  ['stray-caption.md', '8:1', 'caption-placed', 'expected a table right after it'],
  ['missing-image.md', '8:1', 'image-found', '`nowhere.png` is not there'],
  ['outside-image.md', '8:1', 'image-found', 'lies outside the project'],
  ['not-an-image.md', '8:1', 'image-found', 'neither PNG, JPEG nor SVG'],
  ['image-without-alt.md', '8:1', 'image-alt', 'no alternative text'],
  ['heading-jump.md', '8:1', 'heading-increment', '`####`'],
  ['unsafe-link.md', '8:3', 'link-safe', '`javascript:`'],
  ['uncovered-glyph.md', '8:46', 'glyph-covered', 'U+13000'],
  ['deep-nesting.md', '8:1', 'nesting-limit', 'at most 50'],
];
const names = [...faults.map(([file]) => file), 'broken-bibliography.md'];

let project: TemporaryProject;
let ended: Ended;
const before = new Map<string, Buffer>();
let entries: Map<string, ManifestEntry>;

beforeAll(async () => {
  const good = [...names, 'neighbour.md'].map((file) => [`content/${file}`, briefingText(file)]);
  project = temporaryProject(Object.fromEntries(good));
  await buildHere(project);
  for (const file of project.list('out')) before.set(file, project.read(`out/${file}`));
  project.copy(BAD, 'content');
  project.write({ 'content/neighbour.md': briefingText('Another text.') });
  ended = await runCommandLine(project, ['build', '--json']);
  entries = new Map(project.manifest().briefings.map((entry) => [entry.source.path, entry]));
}, 120_000);

describe('a run over bad briefings', () => {
  it('has a case for every bad file that does not build', () => {
    const files = readdirSync(BAD).filter((file) => file.endsWith('.md') && file !== 'x.md');
    expect(files).toEqual([...names, 'crlf-bom.md'].sort());
  });

  it('ends with the code for content', () => {
    expect(ended.code).toBe(1);
  });

  it('shows no stack trace', () => {
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  });

  it('builds the other briefings', () => {
    expect(entries.get('content/neighbour.md')?.status).toBe('built');
    expect(project.read('out/neighbour.pdf').equals(before.get('neighbour.pdf') as Buffer)).toBe(
      false,
    );
  });

  it('leaves nothing in the output folder but PDFs and the manifest', () => {
    const others = project
      .list('out')
      .filter((file) => !/^[^.].*\.pdf$|^manifest\.json$/.test(file));
    expect(others).toEqual([]);
  });
});

describe.each(faults)('%s', (file, place, rule, words) => {
  it('is told in one line with its place and rule', () => {
    const start = `content/${file}:${place}  error  `;
    const lines = ended.stderr.split('\n').filter((line) => line.startsWith(start));
    expect(lines).toContainEqual(expect.stringContaining(words));
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`expected .*  ${rule}$`)));
  });

  it('is told how to be mended', () => {
    const lines = ended.stderr.split('\n');
    const index = lines.findIndex((line) => line.startsWith(`content/${file}:${place}  error  `));
    const told = lines.slice(index, index + 2).join('\n');
    // The line itself may already say what to write.
    expect(told).toMatch(/\n {4}\S.*[.?]$|expected `title: …`/);
  });

  it('keeps its old PDF, byte for byte', () => {
    const pdf = file.replace('.md', '.pdf');
    expect(project.read(`out/${pdf}`).equals(before.get(pdf) as Buffer)).toBe(true);
  });

  it('is failed and stale in the manifest', () => {
    expect(entries.get(`content/${file}`)).toMatchObject({
      status: 'failed',
      stale: true,
      output: { path: file.replace('.md', '.pdf') },
      messages: expect.arrayContaining([expect.objectContaining({ ruleId: rule })]),
    });
  });
});

describe('a broken bibliography', () => {
  it('is told at its own file and place', () => {
    expect(ended.stderr).toMatch(
      /^content\/broken-bibliography\.json:3:3 {2}error {2}.*bibliography-readable$/m,
    );
  });

  it('fails the briefing that names it', () => {
    expect(entries.get('content/broken-bibliography.md')).toMatchObject({
      status: 'failed',
      stale: true,
    });
  });
});

describe('the results as JSON', () => {
  it('name every briefing, with status and messages', () => {
    const { briefings } = JSON.parse(ended.stdout) as { briefings: { status: string }[] };
    expect(countBy(briefings.map(({ status }) => status))).toEqual({
      failed: names.length,
      built: 2,
    });
  });
});

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
