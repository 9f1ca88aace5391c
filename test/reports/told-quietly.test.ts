import { Writable } from 'node:stream';
import fc from 'fast-check';
import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { listChanged } from '../../src/cli/changed-pdfs.ts';
import { printSources } from '../../src/cli/print-sources.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { reportFile, reportManifest } from '../../src/cli/report-verify.ts';
import { exitCodeOf, summariseBriefing, summariseRun } from '../../src/cli/summarise.ts';
import { createTalk } from '../../src/cli/talk.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Message } from '../../src/model/message.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { loadReporter, machineFormats } from '../../src/reports/formats.ts';
import { muteCommands } from '../../src/reports/mute-commands.ts';
import type { Report } from '../../src/reports/report.ts';
import { reportMessages } from '../../src/reports/report-pretty.ts';
import { reportSummary } from '../../src/reports/report-summary.ts';
import type { ListedSource } from '../../src/runs/list-sources.ts';
import type { BriefingResult, BuildEvent } from '../../src/runs/run-result.ts';
import { logEvents } from '../../src/service/http/log-options.ts';
import { problemOf, refusalOf } from '../../src/service/http/problem-of.ts';
import { createJsonLog } from '../../src/service/json-log.ts';
import { jsonText } from '../../src/values/json-text.ts';
import { commandingText } from '../support/commanding-text.ts';
import { commandsIn, type ListeningOptions } from '../support/spoken-commands.ts';
import { widely } from '../support/widely.ts';

/** How often a property is tried. */
const runs = () => ({ numRuns: widely(40, 1_000) });
const plain = pico.createColors(false);
const coloured = pico.createColors(true);

/** Where each text comes from is all the same: every one may be a stranger's. */
const text = commandingText;
const place = fc.record({
  line: fc.integer({ min: 1, max: 4 }),
  column: fc.integer({ min: 1, max: 9 }),
});
const message: fc.Arbitrary<Message> = fc
  .record({
    ruleId: fc.constantFrom('link-safe', 'front-matter-known-key', 'date-valid'),
    level: fc.constantFrom('error', 'warning', 'info'),
    ...{ file: text, reason: text, key: text, actual: text, note: text, accepted: text },
    expected: fc.array(text, { maxLength: 2 }),
    place: fc.record({ start: place, end: place }),
    cause: fc.record({ file: text, reason: text, place: fc.record({ start: place }) }),
  })
  .map((told) => ({ ...told, source: 'briefpress', url: 'https://example.org/#rule' }) as Message);
const failure = fc
  .tuple(text, text, text)
  .map(([told, note, cause]) => new Failure('machine', told, note, new Error(cause)));
const result: fc.Arbitrary<BriefingResult> = fc
  .record({
    ...{ source: text, file: text, title: text, failure: fc.option(failure, { nil: undefined }) },
    status: fc.constantFrom('built', 'unchanged', 'good', 'failed'),
    messages: fc.array(message, { maxLength: 3 }),
  })
  .map(({ source, file, title, failure: failed, status, messages }) => {
    const output = {
      path: file,
      sha256: '',
      bytes: 1,
      pages: 2,
      title,
      identifier: '',
      lang: 'en',
    };
    const base = { source, status, messages, ...emptyRecord(), timings: { print: 1 }, output };
    return { ...base, changed: true as const, ...(failed && { failure: failed }) };
  });
const source: fc.Arbitrary<ListedSource> = fc
  .record({ key: text, file: text, title: text, by: text })
  .map(
    ({ by, ...told }) =>
      ({
        ...told,
        state: 'good',
        usable: true,
        citedBy: [{ source: by, number: 1, citations: 2 }],
        defects: ['reference-title'],
      }) as unknown as ListedSource,
  );
const report: fc.Arbitrary<Report> = fc
  .record({
    briefings: fc.array(result, { minLength: 1, maxLength: 3 }),
    sources: fc.array(source, { maxLength: 2 }),
    failure: fc.option(failure, { nil: undefined }),
    ...{ passed: text, content: text, folder: text },
  })
  .map(({ briefings, sources, failure: failed, passed, content, folder }) => ({
    ...{ run: { briefings, removed: [passed] }, sources, exitCode: 1 },
    ...(failed && { failure: failed }),
    passedOver: [{ path: passed, is: 'link' as const }],
    files: { nameOf: (file) => folder + file, textOf: () => `${content}\n${content}\n${content}` },
  }));

function expectSilence(said: string, options: ListeningOptions = {}): void {
  expect(commandsIn(said, options), JSON.stringify(said)).toEqual([]);
}

/** A stream that remembers. */
function streamOf(isTTY: boolean): { stream: NodeJS.WriteStream; said(): string } {
  let heard = '';
  const sink = new Writable({
    write(chunk, _, done) {
      heard += String(chunk);
      done();
    },
  });
  const nothing = (): boolean => true;
  const moves = {
    cursorTo: nothing,
    moveCursor: nothing,
    clearLine: nothing,
    clearScreenDown: nothing,
  };
  const stream = Object.assign(sink, { isTTY, columns: 80, ...moves });
  return { stream: stream as unknown as NodeJS.WriteStream, said: () => heard };
}

function eventsOf({ run, passedOver }: Report): BuildEvent[] {
  const [told] = run.briefings;
  const { source: reason = '', output } = told ?? {};
  const title = output?.title ?? '';
  return [
    { kind: 'unpacking', folder: reason },
    { kind: 'sandbox-off', reason },
    { kind: 'retrying', title, reason },
    { kind: 'cache', reason },
    ...passedOver.map((passed) => ({ kind: 'passed-over' as const, ...passed })),
    { kind: 'queued', count: 2 },
    ...run.briefings.flatMap((one) => [
      { kind: 'start' as const, source: one.source },
      { kind: 'done' as const, result: one },
    ]),
  ];
}

describe('whatever is told, and wherever it comes from, nothing of it is a command', {
  tags: ['wide', 'slow'],
}, () => {
  it.each(machineFormats)('in a report as %s', async (format) => {
    const write = await loadReporter(format);
    fc.assert(
      fc.property(report, (told) => {
        expectSilence(write(told), { annotations: format === 'github' ? 'alone' : 'none' });
      }),
      runs(),
    );
  });

  it('in the summary of a job', () => {
    fc.assert(
      fc.property(report, (told) => expectSilence(reportSummary(told))),
      runs(),
    );
  });

  it('in messages and results for people, with and without colours', () => {
    fc.assert(
      fc.property(report, ({ run, files, sources = [] }) => {
        for (const colors of [plain, coloured]) {
          const options = { colors, verbose: true, quiet: false, files };
          const messages = run.briefings.flatMap((one) => one.messages);
          const lines = [
            reportMessages(messages, options),
            ...run.briefings.map((one) => summariseBriefing(one, options)),
            summariseRun(run),
            printSources(sources, colors),
          ];
          expectSilence(muteCommands(lines.join('\n')), { isForTerminal: colors === coloured });
        }
      }),
      runs(),
    );
  });

  it.each([false, true])(
    'in the progress and the last words of a run (on a terminal: %s)',
    async (isTTY) => {
      await fc.assert(
        fc.asyncProperty(report, async (told) => {
          const { stream, said } = streamOf(isTTY);
          const wishes = { stream, live: isTTY, quiet: false, home: '/home/ana' };
          const progress = await createProgress(wishes);
          const talk = createTalk(
            { quiet: false, verbose: true, json: false } as Parameters<typeof createTalk>[0],
            progress,
            isTTY ? coloured : plain,
            '/nowhere',
          );
          for (const event of eventsOf(told)) talk.hear(event);
          await talk.results(told.run);
          if (told.failure) await talk.failure(told.failure);
          progress.end();
          expectSilence(said(), { isForTerminal: isTTY });
          expect(exitCodeOf(told.run)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: widely(20, 300) },
      );
    },
  );

  it('in the list of what a build changed', () => {
    fc.assert(
      fc.property(report, text, ({ run }, folder) => {
        expectSilence(listChanged(run, `/desk/${folder}`, '/desk', '\n'));
      }),
      runs(),
    );
  });

  it('in what is told of PDFs that were verified', () => {
    fc.assert(
      fc.property(text, text, (path, reason) => {
        const finding = { rule: 'actions', group: 'file', reason, page: 1 };
        const file = { path, pages: 1, findings: [finding], more: { actions: 3 } };
        const lines = [
          ...reportFile(file as unknown as Parameters<typeof reportFile>[0], {
            colors: plain,
            quiet: false,
          }),
          ...reportManifest([finding] as unknown as Parameters<typeof reportManifest>[0], plain),
        ];
        expectSilence(muteCommands(lines.join('\n')));
        expectSilence(jsonText({ files: [file] }));
      }),
      runs(),
    );
  });

  it('in the log of a service and its answers', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        let log = '';
        const write = (line: string): void => {
          log += line;
        };
        const hear = logEvents(createJsonLog(write, 'debug'));
        const error = Object.assign(new Error(`${one}\n${other}`), { code: other });
        hear({ kind: 'queue', state: 'away', message: one });
        hear({ kind: 'queue', state: 'back', message: other });
        hear({ kind: 'store-failed', error });
        hear({ kind: 'retried', key: one, attempt: 1, error });
        hear({ kind: 'reconcile-failed', error });
        hear({ kind: 'refused', inputs: one, messages: [] });
        expectSilence(log);
        expect(log.trimEnd().split('\n')).toHaveLength(6);
        const refused = refusalOf(Object.assign(error, { statusCode: 400 }));
        expectSilence(JSON.stringify(problemOf(refused.kind, refused.message)));
      }),
      runs(),
    );
  });
});
