import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { ruleLevels } from '../messages/rule-levels.ts';
import type { Level } from '../model/message.ts';
import { HOME_URL, RULES_URL } from '../model/tool.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import { gravestFirst, listFindings, type ReportFinding } from './list-findings.ts';
import { listTroubles, troubleText } from './list-troubles.ts';
import { readRuleTexts } from './read-rule-texts.ts';
import type { Report } from './report.ts';
import { rangeOf, type SourceRange } from './source-range.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** GitHub takes no more results of one run, and no longer text of a rule. */
const MAX_RESULTS = 25_000;
const MAX_TEXT = 1024;

/**
 * Write a report as SARIF 2.1.0 (OASIS), with the fields that GitHub code scanning asks for: a region
 * of four figures, a fingerprint that moves with its line, texts for each rule, and a category of its
 * own for each kind of call.
 *
 * @param report What a call came to.
 * @returns One JSON document with a line end; the gravest results come first.
 */
export function reportSarif(report: Report): string {
  const findings = gravestFirst(listFindings(report)).slice(0, MAX_RESULTS);
  const ids = [...new Set(findings.map(({ message }) => message.ruleId))].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: HOME_URL,
        rules: describeRules(ids),
      },
    },
    automationDetails: { id: 'briefpress/' },
    columnKind: 'utf16CodeUnits',
    invocations: [describeInvocation(report)],
    results: findings.map((finding) => resultOf(finding, indexes, report)),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${jsonText(log)}\n`;
}

function describeInvocation(report: Report): NonNullable<Run['invocations']>[number] {
  const troubles = listTroubles(report);
  return {
    executionSuccessful: troubles.length === 0,
    exitCode: report.exitCode,
    toolExecutionNotifications: troubles.map(({ briefing, failure }) => ({
      level: 'error',
      descriptor: { id: failure.kind },
      message: { text: troubleText(failure) },
      ...(briefing && {
        locations: [
          { physicalLocation: { artifactLocation: { uri: uriOf(report.files.nameOf(briefing)) } } },
        ],
      }),
    })),
  };
}

function describeRules(ids: readonly string[]): ReportingDescriptor[] {
  const texts = ids.length > 0 ? readRuleTexts() : new Map();
  const levels: Readonly<Record<string, Level>> = ruleLevels;
  return ids.map((id) => {
    const { short, full } = texts.get(id) ?? { short: id, full: id };
    const level = levels[id] ?? 'warning';
    return {
      id,
      name: id,
      shortDescription: { text: short.slice(0, MAX_TEXT) },
      fullDescription: { text: full.slice(0, MAX_TEXT) },
      help: {
        text: `${full} See ${RULES_URL}#${id}`,
        markdown: `${full} [More](${RULES_URL}#${id})`,
      },
      helpUri: `${RULES_URL}#${id}`,
      defaultConfiguration: { level: LEVELS[level] },
      properties: {
        precision: 'high',
        'problem.severity': level === 'info' ? 'recommendation' : level,
        tags: ['briefing'],
      },
    };
  });
}

function resultOf(
  { message, path, range, fingerprint, mend }: ReportFinding,
  indexes: ReadonlyMap<string, number>,
  { files }: Report,
): Result {
  const { ruleId, level, reason, note, cause, accepted } = message;
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId) ?? -1,
    level: LEVELS[level],
    message: { text: note ? `${reason}\n${note}` : reason },
    locations: [locationOf(path, range)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(cause && {
      relatedLocations: [
        {
          id: 0,
          message: { text: cause.reason },
          ...locationOf(files.nameOf(cause.file), rangeOf(cause.place)),
        },
      ],
    }),
    ...(accepted !== undefined && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: accepted }],
    }),
    ...(mend && {
      fixes: [
        {
          description: { text: `Write \`${mend.text}\`.` },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(path) },
              replacements: [
                { deletedRegion: { ...mend.range }, insertedContent: { text: mend.text } },
              ],
            },
          ],
        },
      ],
    }),
  };
}

function locationOf(path: string, range: SourceRange): Location {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { ...range } },
  };
}

/** A relative reference (RFC 3986): a colon in its first part would be taken for a scheme. */
function uriOf(path: string): string {
  const wellFormed = Buffer.from(path).toString();
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
