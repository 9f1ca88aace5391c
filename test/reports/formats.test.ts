import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseXml } from '@rgrove/parse-xml';
import { Ajv } from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import type { Message } from '../../src/model/message.ts';
import { loadReporter, machineFormats } from '../../src/reports/formats.ts';
import { reportGithub } from '../../src/reports/report-github.ts';
import { reportJunit } from '../../src/reports/report-junit.ts';
import { reportRdjson } from '../../src/reports/report-rdjson.ts';
import { reportSarif } from '../../src/reports/report-sarif.ts';
import { reportSchemas } from '../../src/schemas/report-schemas.ts';
import { scaled } from '../support/scaled.ts';
import { wide, widely } from '../support/widely.ts';
import { messageOf, reportOf } from './report-of.ts';

const oasis = new AjvDraft4.default({
  strict: false,
  unicodeRegExp: false,
  code: { optimize: false },
});
addFormats.default(oasis);
const isSarif = oasis.compile(
  createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
);

const failure = new Failure('machine', 'The disk is full', 'Make room.');
const reports = {
  'no briefing': reportOf({}),
  'messages of every level': reportOf({
    'content/a.md': [
      messageOf(),
      messageOf({ level: 'warning', ruleId: 'image-alt', note: 'Mend it.' }),
      messageOf({ level: 'info', accepted: 'known', cause: { file: 'b.json', reason: 'First' } }),
    ],
  }),
  'a run that could not go on': reportOf({}, {}, { failure, exitCode: 3 }),
  'a briefing on which the machine failed': reportOf(
    {},
    {},
    {
      run: {
        briefings: reportOf({ 'content/a.md': [] }).run.briefings.map((one) => ({
          ...one,
          failure,
        })),
        removed: [],
      },
      exitCode: 3,
    },
  ),
};

describe('every format that has a schema', () => {
  const ajv = new Ajv({ strict: false, code: { optimize: false } });
  addFormats.default(ajv);
  const cases = Object.keys(reportSchemas).flatMap((format) =>
    Object.entries(reports).map(([name, report]) => ({ format, name, report })),
  );

  it.each(cases)('$format keeps to it for $name', async ({ format, report }) => {
    const write = await loadReporter(format as keyof typeof reportSchemas);
    const validate = ajv.compile(reportSchemas[format as keyof typeof reportSchemas]);
    validate(JSON.parse(write(report)));
    expect(validate.errors).toBeNull();
  });
});

it.each(machineFormats)('the format %s is told in the guide and taken by the action', (format) => {
  expect(readFileSync('docs/guide.md', 'utf8')).toContain(`\n| \`${format}\` | `);
  expect(readFileSync('action/read-inputs.mjs', 'utf8')).toMatch(
    new RegExp(`^const REPORT = .*\\b${format}\\b`, 'm'),
  );
});

describe('reportSarif', () => {
  it.each(Object.entries(reports))('is valid by the schema of OASIS for %s', (_, report) => {
    isSarif(JSON.parse(reportSarif(report)));
    expect(isSarif.errors).toBeNull();
  });

  it('has what GitHub asks of a result: four figures, a fingerprint, a described rule', () => {
    const log: Log = JSON.parse(reportSarif(reports['messages of every level']));
    const [run] = log.runs;
    for (const result of run?.results ?? []) {
      const { region, artifactLocation } = result.locations?.[0]?.physicalLocation ?? {};
      expect(Object.keys(region ?? {})).toEqual([
        'startLine',
        'startColumn',
        'endLine',
        'endColumn',
      ]);
      expect(artifactLocation?.uri).toBe('project/content/a.md');
      expect(result.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:\d+$/);
      const rule = run?.tool.driver.rules?.[result.ruleIndex ?? -1];
      expect(rule?.id).toBe(result.ruleId);
      for (const text of [rule?.shortDescription, rule?.fullDescription, rule?.help]) {
        expect(text?.text.length).toBeGreaterThan(20);
      }
    }
    expect(run?.automationDetails?.id).toMatch(/^briefpress\//);
  });

  it('tells a run that could not go on as one that was not successful', () => {
    const log: Log = JSON.parse(reportSarif(reports['a run that could not go on']));
    expect(log.runs[0]?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 3,
        toolExecutionNotifications: [{ message: { text: 'The disk is full\nMake room.' } }],
      },
    ]);
  });

  it('writes names of files as relative references', () => {
    const file = 'content/é b#1:2.md';
    const log: Log = JSON.parse(reportSarif(reportOf({ [file]: [messageOf({ file })] })));
    const uri = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    expect(uri).toBe('project/content/%C3%A9%20b%231%3A2.md');
  });
});

describe('reportGithub', () => {
  it('tells ten errors, ten warnings and ten notices, the gravest first', () => {
    const many = (['info', 'warning', 'error'] as const).flatMap((level) =>
      Array.from({ length: 25 }, (_, index) => messageOf({ level, reason: `${level} ${index}` })),
    );
    const lines = reportGithub(reportOf({ 'content/a.md': many }))
      .trimEnd()
      .split('\n');
    const commands = lines.map((line) => /^::(\w+) /.exec(line)?.[1]);
    const ten = (name: string) => Array.from({ length: 10 }, () => name);
    expect(commands).toEqual([...ten('error'), ...ten('warning'), ...ten('notice')]);
  });

  it('tells a failure that befell many briefings once', () => {
    const { run } = reportOf({ 'content/a.md': [], 'content/b.md': [] });
    const briefings = run.briefings.map((one) => ({ ...one, failure }));
    const text = reportGithub({ ...reportOf({}), run: { briefings, removed: [] } });
    expect(text).toBe(
      '::error file=project/content/b.md,title=briefpress machine::The disk is full%0AMake room.\n',
    );
  });
});

describe('reportRdjson', () => {
  it('counts columns in bytes of UTF-8', () => {
    const place = { start: { line: 2, column: 4 }, end: { line: 2, column: 6 } };
    const report = reportOf(
      { 'content/a.md': [messageOf({ place })] },
      { 'content/a.md': '\né😀xy' },
    );
    expect(JSON.parse(reportRdjson(report)).diagnostics[0].location.range).toEqual({
      start: { line: 2, column: 7 },
      end: { line: 2, column: 9 },
    });
  });
});

/** What strangers may write to change the structure of a report. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['%0A::error::x', '::error file=x::y', '\n::set-output name=a::b', '\u001b[31m', ']]>'],
      ...['##[group]', '##vso[task.setvariable]', '"', '\\', '&lt;', '<script>', '\0', '\uFFFE'],
      ...['\u202E', '\r', '|', '`', '\u2028', ',line=1', '::', '%', '\uD800'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const hostileMessage = fc
  .record({ reason: hostile, note: hostile, actual: hostile, key: hostile })
  .map((changes) => messageOf(changes));

function hostileReport(message: Message, name: string) {
  const file = `content/${name}.md`;
  return reportOf({ [file]: [{ ...message, file }] }, { [file]: message.reason });
}

describe('what a stranger wrote', () => {
  it('acts on no terminal, and begins no line with a command, in any format', wide, async () => {
    const writers = await Promise.all(
      machineFormats.map(async (format) => ({ format, write: await loadReporter(format) })),
    );
    fc.assert(
      fc.property(hostileMessage, hostile, (message, name) => {
        for (const { format, write } of writers) {
          const text = write(hostileReport(message, name));
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202E\u2028]|##\[|##vso\[/u);
          const commands = text.split('\n').filter((line) => /^\s*::/.test(line));
          expect(commands).toHaveLength(format === 'github' ? 1 : 0);
        }
      }),
      { numRuns: scaled(widely(35, 100)) },
    );
  });

  it('changes no structure: one message stays one message', wide, () => {
    fc.assert(
      fc.property(hostileMessage, hostile, (message, name) => {
        const report = hostileReport(message, name);
        const log: Log = JSON.parse(reportSarif(report));
        expect(log.runs[0]?.results).toHaveLength(1);
        expect(JSON.parse(reportRdjson(report)).diagnostics).toHaveLength(1);
        const command = reportGithub(report);
        const [, properties = '', text] = /^::error ([^\n]*?)::([^\n]*)\n$/.exec(command) ?? [];
        expect(text).not.toBeUndefined();
        expect(properties.split(',').map((one) => one.split('=')[0])).toEqual([
          'file',
          'line',
          'endLine',
          'col',
          'endColumn',
          'title',
        ]);
        const suite = parseXml(reportJunit(report)).root;
        expect(JSON.stringify(suite).match(/"name":"failure"/g)).toHaveLength(1);
      }),
      { numRuns: scaled(widely(35, 100)) },
    );
  });
});
