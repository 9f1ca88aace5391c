import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProject } from '../../src/io/find-project.ts';
import type { Failure } from '../../src/model/failure.ts';
import { resolveSettings } from '../../src/options.ts';
import type { BuildEvent } from '../../src/runs/run-result.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { openWatch, type Watch, type WatchRequest } from '../../src/watch/open-watch.ts';
import { askPreview, enterPreview, listenToPreview } from '../support/ask-preview.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openViewer, type Viewer } from '../support/open-viewer.ts';
import { scaled } from '../support/scaled.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { eachWidely, itWidely } from '../support/widely.ts';

const LONG = 'content/long.md';
const SHORT = 'content/short.md';
const patience = { timeout: 20_000, interval: 25 };

/** A text of many pages in which every paragraph can be told from all others. */
function longText(first = 'Paragraph 1 stood in the river.'): string {
  const paragraphs = Array.from({ length: 64 }, (_, number) => {
    const sentences = [1, 2, 3, 4, 5].map((part) => `Gauge ${number}-${part} stood in the river.`);
    const heading = number % 15 === 0 ? `## Reach ${number / 15}\n\n` : '';
    return `${heading}Paragraph ${number}. ${sentences.join(' ')}`;
  });
  return briefingText([first, ...paragraphs].join('\n\n'));
}

function projectToWatch(): TemporaryProject {
  return temporaryProject({
    [LONG]: longText(),
    [SHORT]: briefingText('A claim.[@book]', ['bibliography: library.json']),
    'content/library.json': JSON.stringify([{ id: 'book', type: 'book', title: 'Rivers' }]),
    'briefpress.yaml': 'paper: a4\n',
  });
}

const WITHOUT_CACHE = { BRIEFPRESS_CACHE_SIZE: '0' };
const opened: Watch[] = [];
async function watchProject(
  project: TemporaryProject,
  wishes: Partial<WatchRequest> = {},
): Promise<{ watch: Watch; events: BuildEvent[]; entered: { port: number; cookie: string } }> {
  const events: BuildEvent[] = [];
  const watch = await openWatch({
    settings: project.settings(),
    readSettings: async () => resolveSettings({}, await findProject(project.root), WITHOUT_CACHE),
    files: [],
    write: false,
    signal: new AbortController().signal,
    report: (event) => void events.push(event),
    ...wishes,
  });
  opened.push(watch);
  return { watch, events, entered: await enterPreview(watch.address) };
}

/** Browsers and other processes that this one has started. */
function children(): number[] {
  const text = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  const lines = text.split('\n').filter((line) => line.includes('--remote-debugging-pipe'));
  return lines.map((line) => Number.parseInt(line, 10));
}

/** Those of them that print: the other is the one in which the tests look. */
function printing(processes: number[]): number[] {
  return processes.filter((pid) => pid !== viewer.processId && !others.includes(pid));
}

let viewer: Viewer;
let others: number[] = [];
beforeAll(async () => {
  viewer = await openViewer();
  others = children();
});
afterAll(async () => {
  await viewer?.close();
  await Promise.all(opened.map((watch) => watch.close()));
});

describe('a preview in the browser', () => {
  const project = projectToWatch();
  let watch: Watch;
  let entered: { port: number; cookie: string };
  let events: BuildEvent[];
  const page = () => viewer.page;
  const drawn = () => page().evaluate(() => Number(document.documentElement.dataset.drawn ?? 0));
  const textOf = (id: string) =>
    page().evaluate((one) => {
      const element = document.getElementById(one);
      return element?.checkVisibility() ? (element.textContent ?? '') : '';
    }, id);
  const words = () =>
    page().evaluate(() =>
      [...document.querySelectorAll('.words')].map((one) => one.textContent).join(' '),
    );
  const wordsStand = () =>
    page().waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  /** Change a file, and wait until its page is drawn, and the words on it. */
  async function edit(files: Record<string, string>): Promise<void> {
    const before = await drawn();
    project.write(files);
    await expect.poll(drawn, patience).toBeGreaterThan(before);
    await wordsStand();
  }
  async function scrollToPage(number: number): Promise<void> {
    await page().evaluate((wanted) => {
      const room = document.getElementById('pages');
      const one = document.querySelector<HTMLElement>(`[data-page="${wanted}"]`);
      if (room && one) room.scrollTop = one.offsetTop + 200;
    }, number);
    await expect
      .poll(
        () =>
          page().evaluate(
            (wanted) => document.querySelectorAll(`[data-page="${wanted}"] .words span`).length,
            number,
          ),
        patience,
      )
      .toBeGreaterThan(5);
    await wordsStand();
  }
  /** Where text of the page stands in the window: the first of it that begins in the middle. */
  const placeOfText = (wanted?: string) =>
    page().evaluate((text) => {
      const spans = [...document.querySelectorAll('.words span:not(.markedContent)')];
      const found = spans.find((span) => {
        if (text !== undefined) return span.textContent === text;
        const { top } = span.getBoundingClientRect();
        return top > 330 && top < 700 && /^\d+-\d$/.test(span.textContent ?? '');
      });
      return found && { text: found.textContent ?? '', top: found.getBoundingClientRect().top };
    }, wanted);

  beforeAll(async () => {
    ({ watch, entered, events } = await watchProject(project));
    await page().goto(watch.address);
    await page().waitForFunction(() => document.documentElement.dataset.drawn);
  });

  it('shows the finished PDF with its outline, under a clean address', async () => {
    expect(page().url()).toBe(`http://127.0.0.1:${entered.port}/`);
    await expect.poll(words, patience).toContain('Paragraph 1 stood in the river.');
    await expect.poll(() => textOf('outline'), patience).toContain('Reach 4');
    expect(await textOf('list')).toContain(SHORT);
    expect(await page().evaluate(() => document.cookie)).toBe('');
    expect(viewer.complaints).toEqual([]);
  });

  it('builds only what is looked at, and writes nothing', () => {
    const built = events.flatMap((event) => (event.kind === 'done' ? [event.result.source] : []));
    expect(new Set(built)).toEqual(new Set([LONG]));
    expect(project.list('out')).toEqual([]);
  });

  it('shows an edit, and draws only the pages again that changed', async () => {
    const drawnPages = () => page().evaluate(() => document.querySelectorAll('canvas').length);
    await expect.poll(drawnPages, patience).toBeGreaterThan(1);
    await page().evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) canvas.dataset.old = 'true';
    });
    await edit({ [LONG]: longText('Paragraph 2 stood in the river.') });
    await expect.poll(words, patience).toContain('Paragraph 2 stood in the river.');
    const kept = await page().evaluate(() =>
      [...document.querySelectorAll('.page')].map(
        (one) => one.querySelector('canvas')?.dataset.old === 'true',
      ),
    );
    expect(kept.slice(0, 2)).toEqual([false, true]);
  });

  it('takes the PDF from memory', async () => {
    const { told, end } = listenToPreview(entered, LONG);
    await expect.poll(() => told.state.at(-1)?.pdf?.sha256, patience).toBeDefined();
    const { revision = 0, sha256: digest = '' } = told.state.at(-1)?.pdf ?? {};
    end();
    const query = new URLSearchParams({ source: LONG, revision: String(revision) });
    const { body, headers } = await askPreview(entered.port, `/pdf?${query}`, {
      headers: { cookie: entered.cookie },
    });
    expect(headers['content-type']).toBe('application/pdf');
    expect(digest).toBe(sha256(body));
  });

  const changes: [what: string, first: string][] = [
    ['a page', `${'A page that was not there. '.repeat(160)}`],
    ['a paragraph', `${'A paragraph that was not there. '.repeat(14)}`],
    ['a line', `${'A line that was not there. '.repeat(3)}`],
    ['nothing any more', 'Paragraph 1 stood in the river.'],
  ];

  eachWidely(changes.slice(0, 1), changes.slice(1))(
    'keeps the place in the text within 2 px when %s stands before it',
    async (_, first) => {
      await scrollToPage(4);
      await expect.poll(() => placeOfText(), patience).toBeDefined();
      const before = await placeOfText();
      await edit({ [LONG]: longText(first) });
      const text = before?.text ?? '';
      // A page out of sight shows what stood there until it is drawn.
      const away = async (): Promise<number> =>
        Math.abs(((await placeOfText(text))?.top ?? 0) - (before?.top ?? 0));
      await expect.poll(away, patience).toBeLessThanOrEqual(2);
    },
  );

  it('keeps the last good page on an error, and tells how many there are', async () => {
    const shown = await drawn();
    project.write({ [LONG]: longText().replace('title:', 'titel:') });
    await expect.poll(() => textOf('fault'), patience).toMatch(/^2 errors; this is the page of /);
    expect(await textOf('list-of-messages')).toContain('titel');
    expect(await drawn()).toBe(shown);
    expect(await words()).toContain('Gauge');
    await edit({ [LONG]: longText() });
    await expect.poll(() => textOf('fault'), patience).toBe('');
  });

  it('leads from a block to its line, and marks it', async () => {
    await scrollToPage(3);
    const lines = longText().split('\n');
    for (const share of [0.3, 0.5, 0.7]) {
      const spot = await page().evaluate((height) => {
        const spans = [...document.querySelectorAll('.words span:not(.markedContent)')];
        const inside = spans.map((span) => ({ span, box: span.getBoundingClientRect() }));
        const { box } = inside.find(({ span, box: one }) => {
          return one.top > innerHeight * height && /\d-\d/.test(span.textContent ?? '');
        }) ?? { box: new DOMRect() };
        return { x: box.left + 20, y: box.top + box.height / 2 };
      }, share);
      await page().mouse.click(spot.x, spot.y);
      const isMarked = () =>
        page().evaluate((y) => {
          const box = document.querySelector('.spot')?.getBoundingClientRect();
          return box && box.top <= y && y <= box.bottom;
        }, spot.y);
      await expect.poll(isMarked, patience).toBe(true);
      expect(await textOf('place-text')).toMatch(/^content\/long\.md:\d+$/);
      const line = Number((await textOf('place-text')).split(':')[1]);
      const marked = await page().evaluate(() => {
        const spot = document.querySelector('.spot')?.getBoundingClientRect();
        const spans = [...document.querySelectorAll('.words span:not(.markedContent)')];
        return spans.flatMap((span) => {
          const { top, bottom } = span.getBoundingClientRect();
          return spot && top >= spot.top - 4 && bottom <= spot.bottom + 4
            ? [span.textContent ?? '']
            : [];
        });
      });
      const [number = ''] = /\d+-\d/.exec(marked.join('')) ?? [];
      expect(number).not.toBe('');
      expect(lines[line - 1]).toContain(number);
    }
    const link = await page().evaluate(
      () => document.querySelector<HTMLAnchorElement>('#place-text a')?.href,
    );
    expect(link).toContain(`vscode://file${project.root}/content/long.md:`);
  });

  it('shows the place of a line that the address names', async () => {
    const line =
      longText()
        .split('\n')
        .findIndex((one) => one.startsWith('Paragraph 61.')) + 1;
    const file = path.join(project.root, LONG);
    await page().goto(
      `http://127.0.0.1:${entered.port}/?${new URLSearchParams({ file, line: String(line) })}`,
    );
    await expect.poll(() => textOf('place-text'), patience).toBe(`content/long.md:${line}`);
    await expect.poll(words, patience).toContain('Gauge 61-1');
    const { spot, room } = await page().evaluate(() => ({
      spot: document.querySelector('.spot')?.getBoundingClientRect().toJSON(),
      room: document.getElementById('pages')?.getBoundingClientRect().toJSON(),
    }));
    expect(spot.top).toBeGreaterThan(room.top);
    expect(spot.bottom).toBeLessThan(room.bottom);
  });

  it('goes on when a source is removed and made again', async () => {
    project.remove(LONG);
    await expect.poll(() => textOf('fault'), patience).toMatch(/^1 error/);
    await expect.poll(() => textOf('list'), patience).not.toContain(LONG);
    await edit({ [LONG]: longText('It is here again.') });
    await expect.poll(() => textOf('fault'), patience).toBe('');
    await expect.poll(() => textOf('list'), patience).toContain(LONG);
  });

  it('lists a briefing that is new', async () => {
    project.write({ 'content/deep/new.md': briefingText() });
    await expect.poll(() => textOf('list'), patience).toContain('content/deep/new.md');
  });

  it('shows the last of many edits, and builds but few of them', async () => {
    const edits = scaled(200);
    const done = () => events.filter(({ kind }) => kind === 'done').length;
    const before = done();
    const text = longText('This is edit N.');
    const file = path.join(project.root, LONG);
    for (let number = 1; number <= edits; number++) {
      writeFileSync(file, text.replace('edit N', `edit ${number}`));
      if (number % 5 === 0) await sleep(5);
    }
    await page().evaluate(() => {
      const room = document.getElementById('pages');
      if (room) room.scrollTop = 0;
    });
    await expect.poll(words, patience).toContain(`This is edit ${edits}.`);
    expect(done() - before).toBeLessThan(60);
  });

  itWidely('builds the next edit when the browser that prints has died', async () => {
    const before = children();
    expect(before.length).toBeGreaterThan(0);
    for (const pid of printing(before)) process.kill(pid, 'SIGKILL');
    await scrollToPage(1);
    await edit({ [LONG]: longText('The browser is another.') });
    await expect.poll(words, patience).toContain('The browser is another.');
  });

  itWidely('is built anew under new settings, and tells what is wrong with them', async () => {
    const size = () =>
      page().evaluate(() => document.querySelector('.page')?.getBoundingClientRect().height);
    const tall = await size();
    project.write({ 'briefpress.yaml': 'paper: [' });
    await expect.poll(() => textOf('project-fault'), patience).toContain('briefpress.yaml');
    await edit({ 'briefpress.yaml': 'paper: letter\n' });
    await expect.poll(() => textOf('project-fault'), patience).toBe('');
    await expect.poll(size, patience).not.toBe(tall);
  });

  it('builds a briefing anew when its bibliography changes', async () => {
    await page().goto(
      `http://127.0.0.1:${entered.port}/?${new URLSearchParams({ source: SHORT })}`,
    );
    await expect.poll(words, patience).toContain('Rivers');
    const library = [{ id: 'book', type: 'book', title: 'Lakes' }];
    await edit({ 'content/library.json': JSON.stringify(library) });
    await expect.poll(words, patience).toContain('Lakes');
  });

  itWidely(
    'builds a briefing anew when its identity changes, and when the logo of it does',
    async () => {
      const logo = (fill: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path fill="${fill}" d="M0 0h30v10H0z"/></svg>`;
      const house = (name: string) => `name: ${name}\nlogo: logo.svg\n`;
      project.write({
        'house/identity.yaml': house('River Board'),
        'house/logo.svg': logo('#123'),
      });
      await edit({ 'briefpress.yaml': 'paper: letter\nidentity: house\n' });
      await expect.poll(words, patience).toContain('River Board');
      await edit({ 'house/identity.yaml': house('Lake Board') });
      await expect.poll(words, patience).toContain('Lake Board');
      project.write({ 'house/logo.svg': logo('#123').replace('<path', '<script/><path') });
      await expect.poll(() => textOf('fault'), patience).toMatch(/^1 error/);
      await edit({ 'house/logo.svg': logo('#321') });
      await expect.poll(() => textOf('fault'), patience).toBe('');
    },
  );

  it('is told by names, and fits a narrow window', async () => {
    await page().setViewport({ width: 360, height: 640 });
    const width = () => page().evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width, patience).toBe(360);
    // What hears of the new size does so before the second frame is drawn.
    await page().evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const named = await page().evaluate(() =>
      [...document.querySelectorAll('button')].every((one) => one.textContent?.trim()),
    );
    expect(named).toBe(true);
    await page().keyboard.press('m');
    await expect.poll(() => textOf('messages'), patience).toContain('Messages');
    await page().keyboard.press('m');
    await page().setViewport({ width: 1300, height: 850 });
    expect(viewer.complaints).toEqual([]);
  });

  it('steps from message to message by a key', async () => {
    project.write({ [SHORT]: briefingText('One.[@nobody] Two.[@noone]') });
    await expect.poll(() => textOf('list-of-messages'), patience).toContain('noone');
    await page().keyboard.press('n');
    const focused = await page().evaluate(() => document.activeElement?.textContent);
    expect(focused).toMatch(/^content\/short\.md:\d+:\d+$/);
    await page().keyboard.press('n');
    expect(await page().evaluate(() => document.activeElement?.textContent)).not.toBe(focused);
    await page().keyboard.press('p');
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(focused);
  });
});

describe('what is asked of a preview', () => {
  const project = projectToWatch();
  const script = "process.stdout.write('')";
  let entered: { port: number; cookie: string };
  let watch: Watch;
  beforeAll(async () => {
    const editor = [process.execPath, '-e', script, '{file}'] as const;
    ({ watch, entered } = await watchProject(project, { files: [SHORT], editor }));
  });
  const ask = (place: string, headers: Record<string, string> = {}, method = 'GET') =>
    askPreview(entered.port, place, { method, headers: { cookie: entered.cookie, ...headers } });

  it.each<[string, string, Record<string, string>]>([
    ['of another host', '/', { host: 'evil.example' }],
    ['of a foreign origin', '/pdf', { origin: 'https://evil.example' }],
    ['of another site', '/events', { 'sec-fetch-site': 'cross-site' }],
    ['of another port of this machine', '/events', { 'sec-fetch-site': 'same-site' }],
    ['without a cookie', '/', { cookie: '' }],
    ['with a false cookie', '/', { cookie: 'briefpress=1' }],
    ['with a false token', '/?token=x', {}],
    ['for a path that leads out', '/assets/../../package.json', {}],
    ['for a path that leads out in disguise', '/assets/%2e%2e/%2e%2e/package.json', {}],
  ])('is refused %s', async (_, place, headers) => {
    const { status, headers: answered } = await ask(place, headers);
    expect(status).toBe(403);
    expect(answered).not.toHaveProperty('access-control-allow-origin');
  });

  it('is answered under a strict policy, and never kept', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:|http/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is nothing but what the page needs', async () => {
    expect((await ask('/assets/main.mjs')).status).toBe(200);
    expect((await ask('/assets/package.json')).status).toBe(404);
    expect((await ask('/content/short.md')).status).toBe(404);
    expect((await ask('/', {}, 'DELETE')).status).toBe(405);
    expect((await ask('/pdf?source=../secret.md&revision=1')).status).toBe(410);
  });

  it('starts the editor at a block of a page, and nowhere else', async () => {
    const block = async () => {
      const { body } = await ask(
        `/place?${new URLSearchParams({ source: SHORT, file: SHORT, line: '6' })}`,
      );
      return JSON.parse(body.toString('utf8')) as {
        file: string;
        line: number;
        column: number;
      } | null;
    };
    await expect.poll(block, patience).not.toBe(null);
    const place = await block();
    const open = (sent: unknown) =>
      askPreview(entered.port, '/open', {
        method: 'POST',
        headers: { cookie: entered.cookie },
        body: JSON.stringify(sent),
      });
    expect((await open(place)).status).toBe(204);
    expect((await open({ ...place, file: '/etc/passwd' })).status).toBe(404);
    expect((await open({ ...place, line: 4000 })).status).toBe(404);
    expect((await open('x'.repeat(20))).status).toBe(404);
  });

  itWidely(
    'comes to another preview on another port, which writes what a build gives',
    async () => {
      const taken = await openWatch({
        settings: project.settings(),
        readSettings: async () => project.settings(),
        files: [],
        write: false,
        signal: new AbortController().signal,
        report: () => {},
        port: entered.port,
      }).catch((error: Failure) => error);
      expect(taken).toMatchObject({
        kind: 'usage',
        message: `port \`${entered.port}\` is taken by another program`,
      });

      const other = await watchProject(project, { write: true });
      expect(other.entered.port).not.toBe(entered.port);
      const listeners = [entered, other.entered].map((one) => listenToPreview(one, SHORT));
      const digests = () => listeners.map(({ told }) => told.state.at(-1)?.pdf?.sha256 ?? '');
      await expect.poll(digests, patience).not.toContain('');
      const before = digests()[0];
      project.write({
        [SHORT]: briefingText('Both see it.[@book]', ['bibliography: library.json']),
      });
      await expect.poll(() => digests().every((digest) => digest !== before), patience).toBe(true);
      expect(digests()[0]).toBe(digests()[1]);
      const published = () => {
        try {
          return sha256(readFileSync(path.join(project.root, 'out/short.pdf')));
        } catch {
          return undefined;
        }
      };
      await expect.poll(published, patience).toBe(digests()[0]);
      for (const listener of listeners) listener.end();
      expect(watch.address).toContain(String(entered.port));
    },
  );
});

itWidely(
  'a preview of five hundred briefings is there at once, and builds the one that is looked at',
  async () => {
    const names = Array.from({ length: 500 }, (_, number) => `content/b${number}.md`);
    const project = temporaryProject(
      Object.fromEntries(names.map((name) => [name, briefingText(`This is ${name}.`)])),
    );
    const start = process.cpuUsage();
    const { entered, events } = await watchProject(project);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
    expect(events.filter(({ kind }) => kind === 'done')).toEqual([]);
    const { told, end } = listenToPreview(entered, 'content/b250.md');
    await expect.poll(() => told.state.at(-1)?.pdf?.pages.length, patience).toBe(1);
    end();
    expect(told.list[0]).toHaveLength(500);
    const built = events.flatMap((event) => (event.kind === 'done' ? [event.result.source] : []));
    expect(built).toEqual(['content/b250.md']);
  },
);
