import type { Attachment } from '../model/printed.ts';
import { attachmentName } from './attachment-name.ts';
import { type DescriptionSources, describeAttached } from './describe-attached.ts';
import { type DataFile, nameDataFiles } from './name-data-files.ts';

const REFERENCES = 'references.json';
const DESCRIPTION = 'briefing.json';

/** What the attachments are made of. */
export interface AttachmentSources extends DescriptionSources {
  /** The Markdown as it is attached: as on disk, without comments. */
  bytes: Uint8Array;
}

/**
 * Make the files that go into the PDF, so that it can be built again from itself: the Markdown, the
 * cited references as CSL-JSON, the data of charts, and `briefing.json`, which says what it was
 * made of.
 *
 * @param sources What they are made of.
 * @returns The files; none where the front matter says `embed_sources: false`.
 */
export function createAttachments(sources: AttachmentSources): Attachment[] {
  const { briefing, bytes, source } = sources;
  if (!briefing.frontMatter.data.embed_sources) return [];
  const items = briefing.references.map((reference) => reference.source.item);
  const dataFiles = nameDataFiles(briefing, [fileName(source.path), REFERENCES, DESCRIPTION]);
  return [
    {
      name: fileName(source.path),
      type: 'text/markdown',
      description: 'Markdown source of this briefing',
      relationship: 'Source',
      // With its byte-order mark and line ends: the file must have the digest that is told of it.
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    },
    ...(items.length > 0 ? [referencesFile(items)] : []),
    ...[...dataFiles.values()].map(dataFile),
    {
      name: DESCRIPTION,
      type: 'application/json',
      description: 'What this briefing was made of, and what was found in it',
      relationship: 'Supplement',
      text: toJson(describeAttached(sources, dataFiles)),
    },
  ];
}

function referencesFile(items: unknown): Attachment {
  return {
    name: REFERENCES,
    type: 'application/vnd.citationstyles.csl+json',
    description: 'References cited in this briefing, as CSL-JSON',
    relationship: 'Data',
    text: toJson(items),
  };
}

function dataFile({ name, file: { path, text }, charts }: DataFile): Attachment {
  return {
    name,
    path,
    type: /\.tsv$/i.test(name) ? 'text/tab-separated-values' : 'text/csv',
    description: `Data of ${charts.length > 1 ? 'the charts' : 'the chart'} ${charts.join(', ')}`,
    relationship: 'Data',
    text,
  };
}

function fileName(path: string): string {
  return attachmentName(path.replace(/^.*\//s, ''));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
