import type { FileDigest } from '../model/manifest.ts';
import type { Level, Message } from '../model/message.ts';
import type { ReferenceState } from '../model/reference.ts';
import { tool } from '../tool.ts';
import type { AttachmentSources } from './create-attachments.ts';

/**
 * `briefing.json` in a PDF: plain data for programs. Others may build on it; a change that breaks
 * readers raises `briefingVersion`.
 */
export interface BriefingDescription {
  briefingVersion: 1;
  tool: { name: string; version: string };
  title: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO date; a draft may have none. */
  published?: string;
  version: string;
  status: string;
  source: FileDigest;
  inputs: FileDigest[];
  template: { name: string; sha256: string };
  /** Eras and gaps as the front matter declares them. */
  eras: { id?: string; label?: string; from: string; to: string }[];
  counts: {
    references: number;
    referencesByState: Partial<Record<ReferenceState, number>>;
    /** Places of the text that cite. */
    citingPlaces: number;
    images: number;
  };
  messages: Record<Level, number>;
}

/**
 * Describe a briefing for programs: what it was made of, and what was counted in it. There is no
 * digest of the PDF in it, as it stands in the PDF.
 *
 * @param sources What is known of the briefing.
 * @returns The description.
 */
export function describeBriefing(sources: AttachmentSources): BriefingDescription {
  const { briefing, source, inputs, template, messages } = sources;
  const { title, lang, published, version, status, eras } = briefing.frontMatter.data;
  return {
    briefingVersion: 1,
    tool: { ...tool },
    title,
    lang,
    ...(published !== undefined && { published }),
    version,
    status,
    source,
    inputs: [...inputs].sort((a, b) => (a.path < b.path ? -1 : 1)),
    template,
    eras: eras.map((era) => ({
      ...('id' in era && { id: era.id, label: era.label }),
      from: era.from,
      to: era.to,
    })),
    counts: {
      references: briefing.references.length,
      referencesByState: countBy(briefing.references.map(({ state }) => state)),
      citingPlaces: briefing.citingPlaces.length,
      images: briefing.images.filter(({ found }) => found).length,
    },
    messages: countLevels(messages),
  };
}

function countBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function countLevels(messages: readonly Message[]): Record<Level, number> {
  const count = (level: Level) => messages.filter((message) => message.level === level).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
