import type { Briefing } from '../model/briefing.ts';
import type { ChartFile } from '../model/figure.ts';
import { compareText } from '../values/compare-text.ts';
import { attachmentName } from './attachment-name.ts';

/** A file with the data of charts, and the name it has among the attachments. */
export interface DataFile {
  name: string;
  file: ChartFile;
  /** Ids of the charts that show it, in source order. */
  charts: string[];
}

/**
 * Name the files with the data of charts, each once, as they shall be called among the attachments:
 * by their own name, with as many of their folders before it as tell them apart.
 *
 * @param briefing Resolved briefing.
 * @param taken Names of the other attachments.
 * @returns The files by their paths; the same for the same briefing.
 */
export function nameDataFiles(
  { figures }: Pick<Briefing, 'figures'>,
  taken: readonly string[],
): Map<string, DataFile> {
  const files = new Map<string, DataFile>();
  for (const figure of figures) {
    if (figure.kind !== 'chart' || !figure.chart || !figure.file) continue;
    const known = files.get(figure.file.path);
    if (known) known.charts.push(figure.id);
    else files.set(figure.file.path, { name: '', file: figure.file, charts: [figure.id] });
  }
  // Not every disk tells capitals from small letters.
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const sorted = new Map([...files].sort(([a], [b]) => compareText(a, b)));
  for (const [path, data] of sorted) {
    data.name = freeName(path, used);
    used.add(data.name.toLowerCase());
  }
  return sorted;
}

function freeName(path: string, used: ReadonlySet<string>): string {
  const parts = path.split('/').map(attachmentName);
  for (let count = 1; ; count++) {
    // A file in a folder `a-b` may take the name of one in `b` in `a`: then numbers tell them apart.
    const folders = parts.slice(-Math.min(count, parts.length)).join('-');
    const more = count - parts.length;
    const name = more > 0 ? folders.replace(/(\.[^.]*)?$/, `-${more + 1}$1`) : folders;
    if (!used.has(name.toLowerCase())) return name;
  }
}
