import type { Briefing } from '../model/briefing.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { Level, Message } from '../model/message.ts';
import type { BriefingRecord, ChartRecord } from '../model/record.ts';
import { tool } from '../tool.ts';
import { compareText } from '../values/compare-text.ts';
import type { DataFile } from './name-data-files.ts';

/** What is known of a briefing once it is composed. */
export interface DescriptionSources {
  briefing: Briefing;
  /** Title as printed. */
  title: string;
  /** The source, with the digest of what is attached. */
  source: FileDigest;
  /** Bibliographies, pictures and data of charts. */
  inputs: readonly FileDigest[];
  /** Which of them are bibliographies. */
  taken: ReadonlyMap<string, unknown>;
  template: { name: string; sha256: string };
  /** All that the briefing tells. */
  record: BriefingRecord;
  /** All diagnostics, at their final level. */
  messages: readonly Message[];
}

/**
 * `briefing.json` in a PDF: what the briefing was made of, and all that it tells, as plain data for
 * programs. Others may build on it; a change that breaks readers raises `briefingVersion`.
 */
export interface AttachedDescription extends BriefingRecord {
  charts: AttachedChart[];
  briefingVersion: 1;
  tool: { name: string; version: string };
  /** As printed, and as the PDF has it. */
  title: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO date; a draft may have none. */
  published?: string;
  version: string;
  status: string;
  source: FileDigest;
  /**
   * A bibliography without a digest: what the briefing takes of it is attached, and a change of the
   * rest leaves the PDF as it is.
   */
  inputs: (FileDigest | { path: string })[];
  template: { name: string; sha256: string };
  messages: Record<Level, number>;
}

/** A chart whose data are in the PDF. */
export interface AttachedChart extends ChartRecord {
  /** Name of the attachment that holds its data, with the digest told of them. */
  attachment: string;
}

/**
 * Describe a briefing for programs. There is no digest of the PDF in it, and no page, as it stands in
 * the PDF before either is known.
 *
 * @param sources What is known of the briefing.
 * @param dataFiles Attached files with the data of charts, by their paths.
 * @returns The description.
 */
export function describeAttached(
  sources: DescriptionSources,
  dataFiles: ReadonlyMap<string, DataFile>,
): AttachedDescription {
  const { briefing, title, source, inputs, taken, template, record, messages } = sources;
  const { lang, published, version, status } = briefing.frontMatter.data;
  return {
    briefingVersion: 1,
    tool: { ...tool },
    title,
    lang,
    ...(published !== undefined && { published }),
    version,
    status,
    source,
    inputs: [...inputs]
      .sort((a, b) => compareText(a.path, b.path))
      .map((input) => (taken.has(input.path) ? { path: input.path } : input)),
    template,
    ...record,
    charts: record.charts.map((chart) => ({
      ...chart,
      attachment: dataFiles.get(chart.data.path)?.name ?? '',
    })),
    messages: countLevels(messages),
  };
}

function countLevels(messages: readonly Message[]): Record<Level, number> {
  const count = (level: Level) => messages.filter((message) => message.level === level).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
