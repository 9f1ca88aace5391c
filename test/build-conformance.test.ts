import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../src/index.ts';
import { createWorld } from '../src/io/create-world.ts';
import type { SlotText } from '../src/model/printed.ts';
import type { RawOptions } from '../src/options.ts';
import { CosStream, CosString } from '../src/pdf/cos/cos.ts';
import type { CosDocument } from '../src/pdf/cos/cos-document.ts';
import { loadPdf } from '../src/pdf/cos/load-pdf.ts';
import { streamBytes } from '../src/pdf/cos/stream-bytes.ts';
import { fillPageSlots } from '../src/print/fill-page-slots.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { lettersOf, tagWords } from './pdf/show-tags.ts';
import { briefingText } from './support/briefing-text.ts';
import { buildHere } from './support/build-here.ts';
import { builtBriefing } from './support/built-briefing.ts';
import { installed } from './support/installed.ts';
import { readOnce } from './support/read-once.ts';
import { runCommandLine } from './support/run-command-line.ts';
import { press } from './support/shared-press.ts';
import { temporaryProject } from './support/temporary-project.ts';

const FEATURE = 'test/fixtures/briefings/every-feature.md';
const root = process.cwd();

async function buildText(text: string, options: RawOptions = {}): Promise<Built> {
  const project = temporaryProject({ 'content/a.md': text });
  const input = { path: 'content/a.md', settings: project.settings(options) };
  return build(input, createWorld(project.root), press, { installed: await installed });
}

/** Of a bibliography the PDF tells the path alone: what it cites of it is attached. */
const isLibrary = (file: string): boolean => file.includes('.references.');

function bytesOf({ pdf, messages }: Built): Uint8Array {
  if (!pdf) throw new Error(JSON.stringify(messages));
  return pdf.bytes;
}

/** Everything a PDF holds, with its streams and strings decoded. */
function everythingIn(bytes: Uint8Array): string {
  const pdf = loadPdf(bytes);
  return [...pdf.objects()]
    .map(([, value]) => {
      const dict = value instanceof CosStream ? value.dict : value;
      const spelt = JSON.stringify(dict instanceof Map ? [...dict] : dict);
      const data = value instanceof CosStream ? decoded(value, pdf) : new Uint8Array();
      return `${spelt}${Buffer.from(data).toString('latin1')}`;
    })
    .join('\n');
}

/** A photograph stays as it is. */
function decoded(stream: CosStream, pdf: CosDocument): Uint8Array {
  return stream.dict.get('Filter') === '/DCTDecode' ? stream.data : streamBytes(stream, pdf);
}

/** What a page says to its readers, in the order of the document. */
function wordsOf(node: Nodes, slots: ReadonlyMap<string, SlotText>): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  if (node.type === 'element') {
    if (node.tagName === 'head' || node.properties.ariaHidden === 'true') return '';
    if (node.properties.dataArtifact !== undefined) return '';
    // A drawing is told by its words as a whole.
    if (node.tagName === 'svg') return '';
    const slot = slots.get(String(node.properties.id));
    if (slot !== undefined) return slot.text;
  }
  return node.children.map((child) => wordsOf(child, slots)).join(' ');
}

describe.each([
  'content/russia-venezuela-relations.md',
  'content/smallpox-eradication.md',
  FEATURE,
])('the PDF of %s', (path) => {
  let built: Built;
  let attached: Map<string, Buffer>;

  beforeAll(async () => {
    built = await builtBriefing(path);
    const { attachments } = await readOnce(bytesOf(built));
    attached = new Map(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
  });

  it('says in its tags what the page says, word for word', async () => {
    const { page } = built.ready ?? {};
    const slots = fillPageSlots(page?.pageSlots ?? [], built.pdf?.pageOf ?? {});
    const printed = lettersOf(wordsOf(fromHtml(page?.html ?? ''), slots));
    expect(await tagWords(bytesOf(built))).toBe(printed);
  });

  it('holds its source as it is on disk', () => {
    expect(attached.get(path.replace(/^.*\//, ''))?.equals(readFileSync(path))).toBe(true);
  });

  it('holds the references it cites, in the order of their numbers', () => {
    const items = JSON.parse(String(attached.get('references.json'))) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(built.references.map(({ key }) => key));
  });

  it('says what it was made of', () => {
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(JSON.parse(String(attached.get('briefing.json')))).toMatchObject({
      briefingVersion: 1,
      source: { path, sha256: digest },
      inputs: [...built.inputs]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map((input) => (isLibrary(input.path) ? { path: input.path } : input)),
      references: { total: built.references.length },
      messages: { error: 0 },
    });
  });

  it('holds nothing of the machine it was made on', () => {
    const everything = everythingIn(bytesOf(built));
    const machine = [root, homedir(), hostname(), process.env.TMPDIR ?? '/tmp/'];
    expect(machine.filter((name) => name.length > 4 && everything.includes(name))).toEqual([]);
  });
});

describe('a briefing that embeds no sources', () => {
  it('conforms without attachments', async () => {
    const built = await buildText(briefingText('Words.', ['embed_sources: false']));
    const catalog = loadPdf(bytesOf(built)).catalog();
    expect([catalog?.has('AF'), catalog?.has('Metadata')]).toEqual([false, true]);
  });
});

describe('marks of direction beside a change of font', () => {
  it.each([
    ['in a key point', ':::key-points\n- **open: \u200f** x[@a]\n- **Second.** y[@a]\n:::'],
    ['in a question', ':flag[\u200fwhy]{kind=why} x[@a]'],
  ])('%s take no text out of the tag tree', async (_, body) => {
    const references = 'references:\n  - id: a\n    type: book\n    title: A';
    const text = `---\ntitle: T\npublished: 2026-01-01\n${references}\n---\n\n${body}\n`;
    expect(verifyPdf(bytesOf(await buildText(text))).findings).toEqual([]);
  });
});

describe('a plain PDF', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = bytesOf(await buildText(briefingText(), { conformance: 'none' }));
  });

  it('says nothing of standards, and holds no files', () => {
    const catalog = loadPdf(bytes).catalog();
    const keys = ['Metadata', 'OutputIntents', 'AF'].filter((key) => catalog?.has(key));
    expect(keys).toEqual([]);
  });

  it('has the tags of the browser, without keys', () => {
    const langs = [...loadPdf(bytes).objects()].flatMap(([, value]) => {
      const lang = value instanceof Map ? value.get('Lang') : undefined;
      return lang instanceof CosString ? [lang.bytes] : [];
    });
    expect(new Set(langs)).toEqual(new Set(['en']));
  });
});

describe('the same briefing', () => {
  it('gives the same bytes in another process, folder, time zone, locale and clock', async () => {
    const text = briefingText('Words, İ and ß.\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    const clock = temporaryProject({ 'clock.mjs': LATER });
    const later = `--import=${pathToFileURL(path.join(clock.root, 'clock.mjs')).href}`;
    const places: Record<string, string>[] = [
      {},
      { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr' },
      { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
      { TZ: 'UTC', NODE_OPTIONS: later },
    ];
    const built = places.map(async (env) => {
      const project = temporaryProject({ 'content/a.md': text });
      await runCommandLine(project, ['build'], { env });
      return project.read('out/a.pdf').toString('base64');
    });
    expect(new Set(await Promise.all(built)).size).toBe(1);
  });
});

/** A clock that runs thirty years ahead. */
const LATER = `
const Real = globalThis.Date;
const ahead = 30 * 365 * 86400000;
globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(Real.now() + ahead);
  }
  static now() {
    return Real.now() + ahead;
  }
};
`;

describe('a template that hides an element', () => {
  it('stops the briefing with one message that names the pass, and its old PDF stays', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    await buildHere(project);
    const old = project.read('out/a.pdf');
    project.copy('templates/briefing', 'templates/briefing');
    project.copy('templates/shared', 'templates/shared');
    const css = 'templates/briefing/briefing.css';
    project.write({ [css]: `${project.read(css)}\nmain p { display: none }\n` });

    const { briefings } = await buildHere(project);
    expect(briefings[0]?.messages.filter(({ level }) => level === 'error')).toMatchObject([
      {
        ruleId: 'template-valid',
        reason: expect.stringMatching(/bind-channel: \d+ elements without tag/),
      },
    ]);
    expect(project.read('out/a.pdf').equals(old)).toBe(true);
  });
});
