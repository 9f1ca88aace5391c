import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import { verifyFolder } from '../../src/verify/verify-folder.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { buildHere } from '../support/build-here.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { everyStream } from './every-stream.ts';

/** One word for each place, so that a failure names it. */
const secretBriefing = (secret: (place: string) => string): string => `---
title: "Rivers <!-- ${secret('title')} --> of the north"
subtitle: Sixty gauges # ${secret('yaml')}
published: 2026-11-23
keywords: [water, "gauges %%${secret('keyword')}%%"]
# ${secret('yamlline')}
facts:
  - label: Gauges
    value: "Sixty <!-- ${secret('fact')} [@nokey] -->.[@board]"
eras:
  - id: early
    label: Early years <!-- ${secret('label')} -->
    from: 1990
    to: 2000
    # ${secret('era')}
    rows: {Water: "High %%${secret('row')}%% and cold.[@board]"}
---

<!-- ${secret('first')} -->

:::bottom-line
Sixty gauges <!-- ${secret('bottomline')} one two three --> stand at four rivers.[@board]
:::

## The <!-- ${secret('heading')} --> gauges

They stand <!-- ${secret('inline')} [@nokey] --> at %%${secret('percent')}%% rivers.[@board, p. 3 <!-- ${secret('citation')} -->]
A [link](https://example.org/a "t <!-- ${secret('linktitle')} -->") leads there.[^1]

[^1]: A footnote <!-- ${secret('footnote')} --> of theirs.[@board]

<!--
${secret('block')}

:::note
${secret('directive')} :amount[x]{value=1}
:::
-->

%%
${secret('obsidian')}

## ${secret('hiddenheading')}
%%

[//]: # (${secret('definition')})

[comment]: <> (${secret('definition2')})

- one
<!-- ${secret('list')} -->
- two <!-- ${secret('item')} -->
- <!-- ${secret('wholeitem')} -->

> quoted <!-- ${secret('quote')}
> ${secret('quote2')} --> words

::table-caption[Gauges <!-- ${secret('tablecaption')} -->]{#tab-g}

| River <!-- ${secret('headcell')} --> | Gauges |
|---|--:|
| North <!-- ${secret('cell')} | ${secret('bar')} --> | 40 |

![Two <!-- ${secret('alt')} --> bars](bars.svg "Bars <!-- ${secret('caption')} --> of two")

:::note
Noted <!-- ${secret('note')} --> well.
:::

<div>
Raw %% ${secret('rawhtml')} %% block <!-- ${secret('rawhtml2')} -->
%% ${secret('rawline')}
${secret('rawline2')} %%
</div>

Code stays: \`<!-- kept -->\`, 100%% of a%%b.

### Early years

:::era-summary
Few gauges stood.[@board]

- Twelve stood in 1990.[@board] <!-- ${secret('bullet')} -->
<!-- ${secret('betweenbullets')} -->
- More came in 1991.[@board]
:::

\`\`\`references
# ${secret('sources')}
- id: board
  type: report # ${secret('entry')}
  title: Gauge readings
  author: [{literal: River Board}]
  issued: 2020
\`\`\`
`;

const bars =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20"/></svg>';

/** Its name is read ahead of all else, also where a comment stands behind a value of few choices. */
const CLOSED = 'embed_sources: false\nslug: shut\nstatus: final <!-- Zqxstatus -->\npublished:';

describe('a briefing with comments wherever they can be', () => {
  const places: string[] = [];
  let project: TemporaryProject;
  let pdf: Buffer;
  let read: ReadPdf;
  let entry: ManifestEntry | undefined;

  const attached = (name: string): string =>
    Buffer.from(read.attachments.find((one) => one.name === name)?.bytes ?? []).toString('utf8');
  const text = secretBriefing((place) => {
    places.push(place);
    return `Zqx${place}`;
  });

  beforeAll(async () => {
    project = temporaryProject({
      'content/bars.svg': bars,
      'content/rivers.md': `\ufeff${text}`.replaceAll('\n', '\r\n'),
      'content/others.md': secretBriefing((place) => `Vkw${place}`).replaceAll('\n', '\r\n'),
      'content/closed.md': text.replace('published:', CLOSED),
    });
    await buildHere(project);
    [entry] = project.manifest().briefings.filter(({ slug }) => slug === 'rivers');
    const told = entry?.messages.filter(({ level }) => level !== 'info');
    expect(new Set(told?.map(({ ruleId }) => ruleId))).toEqual(new Set(['html-not-rendered']));
    pdf = project.read('out/rivers.pdf');
    read = await readPdf(pdf);
  });

  it('prints what is around them', () => {
    const printed = read.textByPage.join(' ');
    expect(printed).toContain('Rivers of the north');
    expect(printed).toContain('Sixty gauges stand at four rivers.');
    expect(printed).toContain('They stand at rivers.');
    expect(printed).toContain('Raw block');
    expect(printed).toContain('<!-- kept -->');
    expect(printed).toContain('100%% of a%%b');
    expect(printed).not.toMatch(/%%(?!b| of)|-->(?! ?, 100)/);
    expect(read.outline.map(({ title }) => title)).toContain('The gauges');
  });

  it('prints none of them, and holds none in any stream', () => {
    const all = `${everyStream(pdf)}\n${read.textByPage.join('\n')}`;
    // The search itself must find what is there.
    expect(all).toContain('Gauge readings');
    expect(all).toContain('The gauges');
    expect(places.filter((place) => all.includes(`Zqx${place}`))).toEqual([]);
    expect(all).not.toContain('Zqx');
    expect(all).not.toContain('nokey');
  });

  it('attaches itself without them, line for line, as it is on disk', () => {
    const source = attached('rivers.md');
    expect(source.startsWith('\ufeff---\r\ntitle: "Rivers of the north"\r\n')).toBe(true);
    expect(source.split('\r\n').length).toBe(text.split('\n').length);
    const lineOf = (whole: string, words: string) =>
      whole.split(/\r?\n/).findIndex((line) => line.includes(words));
    for (const words of ['leads there', 'Noted', 'Code stays', 'Few gauges stood', 'id: board']) {
      expect(lineOf(source, words)).toBe(lineOf(text, words));
    }
  });

  it('tells the digest of what is attached, and all who tell it agree', async () => {
    const digest = createHash('sha256')
      .update(read.attachments.find(({ name }) => name === 'rivers.md')?.bytes ?? '')
      .digest('hex');
    const described = JSON.parse(attached('briefing.json')) as { source: unknown };
    expect(described.source).toEqual({ path: 'content/rivers.md', sha256: digest });
    expect(entry?.source).toEqual({
      path: 'content/rivers.md',
      sha256: createHash('sha256').update(project.read('content/rivers.md')).digest('hex'),
      attached: digest,
    });
    const report = await verifyFolder({
      manifest: project.read('out/manifest.json'),
      pdfs: project.list('out').filter((name) => name.endsWith('.pdf')),
      read: async (name) => project.read(`out/${name}`),
    });
    expect(report.manifest).toEqual([]);
    expect(report.files.map(({ path, findings }) => [path, findings])).toEqual([
      ['others.pdf', []],
      ['rivers.pdf', []],
      ['shut.pdf', []],
    ]);
  });

  it('gives the same PDF again from what is attached', async () => {
    const again = temporaryProject({
      'content/bars.svg': bars,
      'content/rivers.md': attached('rivers.md'),
    });
    await buildHere(again);
    const second = await readPdf(again.read('out/rivers.pdf'));
    expect(second.textByPage).toEqual(read.textByPage);
    const source = second.attachments.find(({ name }) => name === 'rivers.md')?.bytes ?? [];
    expect(Buffer.from(source).toString()).toBe(attached('rivers.md'));
    expect(again.manifest().briefings[0]?.source).not.toHaveProperty('attached');
  });

  it('tells nothing of their words to its bytes: only the name of the file is another', async () => {
    const { textByPage, attachments } = await readPdf(project.read('out/others.pdf'));
    // The name of the PDF stands for a number, and one of the two files has a byte order mark.
    const unnamed = (text: string) =>
      text.replace(/(?:rivers|others) · version 1\.0(?: · [0-9a-f]{8})?/g, 'name');
    expect(textByPage.map(unnamed)).toEqual(read.textByPage.map(unnamed));
    const other = attachments.find(({ name }) => name === 'others.md')?.bytes ?? [];
    expect(`\ufeff${Buffer.from(other).toString()}`).toBe(attached('rivers.md'));
  });

  it('holds none where nothing is attached', async () => {
    const closed = project.read('out/shut.pdf');
    expect((await readPdf(closed)).attachments).toEqual([]);
    expect(everyStream(closed)).not.toContain('Zqx');
    const [told] = project.manifest().briefings.filter(({ slug }) => slug === 'shut');
    expect(told?.source).not.toHaveProperty('attached');
  });

  it('is not built again where nothing has changed', async () => {
    const { briefings } = await buildHere(project);
    expect(briefings.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });
});
