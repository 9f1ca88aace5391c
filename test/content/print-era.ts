import { createWorld } from '../../src/io/create-world.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import type { BriefingRecord, EventRecord } from '../../src/model/record.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

/**
 * Derive all that Briefpress tells of a briefing.
 *
 * @param path path of the briefing, from the folder of the project
 * @param text its Markdown
 * @returns its record
 */
export async function readRecord(path: string, text: string): Promise<BriefingRecord> {
  const file = { path, text, sha256: '' };
  const { frontMatter, messages } = readFrontMatter(file);
  if (!frontMatter) throw new Error(JSON.stringify(messages));
  const tree = parseMarkdown(text, frontMatter.data.lang);
  const world = createWorld(process.cwd());
  return describeBriefing((await resolveBriefing(file, frontMatter, tree, world)).briefing);
}

/**
 * Put an era as a golden file has it: references by a name that does not change with the order of
 * citation, and no places.
 *
 * @param record record of the briefing
 * @param id id of the era
 * @param nameOf names a reference by its key
 * @returns the era, or undefined where the record has none of that id
 */
export function printEra(record: BriefingRecord, id: string, nameOf: (key: string) => string) {
  const era = record.eras.find((each) => each.id === id);
  if (!era) return undefined;
  const { label, numeral, span, eventCounts, longestSilence, money, flags, leaders } = era;
  const { total, byState, numbers } = era.references;
  const print = (cited: readonly number[]) => {
    const names = cited.map((number) => nameOf(record.references.entries[number - 1]?.key ?? ''));
    return `[${names.sort(byName).join(', ')}]`;
  };
  return {
    id,
    label,
    numeral,
    span,
    sides: leaders.map(({ side }) => side),
    eventCounts,
    events: era.events.map((event) => printEvent(event, print(event.references))),
    longestSilence,
    amounts: era.amounts.map(({ id: name, value, currency, references }) =>
      [name, value, currency, print(references)].join(' '),
    ),
    money,
    flags,
    references: { total, byState, cited: print(numbers) },
  };
}

function printEvent({ date, planned, support, text }: EventRecord, cited: string): string {
  const mark = planned ? `${date} (planned)` : date;
  return [mark, support, cited, text].join(' | ');
}

/** Compares names as a reader does: 2 before 10. */
function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
