import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { ruleLevels } from '../messages/rule-levels.ts';
import type { Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { BriefingResult } from '../runs/run-result.ts';
import { tool } from '../tool.ts';
import { escapeCharacters } from './escape-text.ts';
import { troubleText } from './list-troubles.ts';
import { muteCommands } from './mute-commands.ts';
import type { Report } from './report.ts';

/**
 * Write a report as JUnit XML: a suite for each briefing, in it a case for each rule. A rule that found
 * an error has failed; what it found otherwise stands in its output.
 *
 * @param report What a call came to.
 * @returns One XML document with a line end.
 */
export function reportJunit(report: Report): string {
  const suites = report.run.briefings.map((result) => suiteOf(result, report));
  if (report.failure) {
    const error = x('error', { type: report.failure.kind }, troubleOf(report.failure));
    suites.unshift(suite(tool.name, [x('testcase', { classname: tool.name, name: 'run' }, error)]));
  }
  const root = x('testsuites', { name: tool.name, ...sums(suites) }, suites);
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  return `${declaration}\n${toXml(root)}\n`;
}

function suiteOf({ source, messages, failure }: BriefingResult, { files }: Report): Element {
  const name = clean(files.nameOf(source));
  const cases = Object.keys(ruleLevels).map((rule) => {
    const told = messages.filter(({ ruleId }) => ruleId === rule);
    return x('testcase', { classname: name, name: rule }, outcomeOf(told));
  });
  if (failure) {
    const error = x('error', { type: failure.kind }, troubleOf(failure));
    cases.unshift(x('testcase', { classname: name, name: 'build' }, error));
  }
  return suite(name, cases);
}

function outcomeOf(messages: readonly Message[]): Element[] {
  const errors = messages.filter(({ level }) => level === 'error');
  const others = messages.filter(({ level }) => level !== 'error');
  const [first] = errors;
  return [
    ...(first
      ? [
          x(
            'failure',
            { type: 'error', message: clean(first.reason) },
            errors.map(textOf).join('\n'),
          ),
        ]
      : []),
    ...(others.length > 0 ? [x('system-out', others.map(textOf).join('\n'))] : []),
  ];
}

function textOf({ file, place, level, reason, note }: Message): string {
  const { line, column } = place?.start ?? { line: 1, column: 1 };
  const head = clean(`${file}:${line}:${column}  ${level}  ${reason}`);
  return note ? `${head}\n    ${clean(note).trimStart()}` : head;
}

function suite(name: string, cases: Element[]): Element {
  const count = (kind: string) =>
    cases.filter(({ children }) =>
      children.some((child) => child.type === 'element' && child.name === kind),
    ).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error') };
  return x('testsuite', { name, ...counts }, cases);
}

function sums(suites: readonly Element[]): Record<string, number> {
  const sum = (name: string) =>
    suites.reduce((total, { attributes }) => total + Number(attributes[name]), 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
}

function troubleOf(failure: Failure): string {
  return troubleText(failure).split('\n').map(clean).join('\n');
}

/**
 * XML has no way to write most controls, nor, in text, the end of a CDATA section; what acts on a
 * terminal or on a CI stands as `\u{…}`.
 */
function clean(text: string): string {
  const safe = muteCommands(escapeCharacters(text));
  return safe.replaceAll(']]>', ']]\\u{3E}').replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
