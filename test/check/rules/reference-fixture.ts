import type { Rule } from '../../../src/check/rule.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import type { Finding, Place } from '../../../src/model/message.ts';
import { mergeLibraries } from '../../../src/references/merge-libraries.ts';
import { numberReferences } from '../../../src/references/number.ts';
import { readLibrary } from '../../support/read-library.ts';
import { withoutEras } from '../../support/without-eras.ts';

/** What a briefing of a test holds. */
export interface ReferenceFixture {
  /** Keys that its body cites, each on a line of its own. */
  cites: string[];
  /** Text of each bibliography by its name. */
  files: Record<string, string>;
  /** Values of the front matter that matter to the rule. */
  frontMatter?: Partial<FrontMatter>;
}

/**
 * Run a rule over a briefing with citations and bibliographies.
 *
 * @param rule Rule to run.
 * @param fixture What the briefing holds.
 * @returns Its findings.
 */
export function findingsOf(rule: Rule, { cites, files, frontMatter }: ReferenceFixture): Finding[] {
  const lists = Object.entries(files).map(([file, text]) => readLibrary(text, file).sources);
  const { library, clashes } = mergeLibraries(lists);
  const clusters = cites.map((key, index) => ({
    items: [{ key, position: placeAt(index + 1) }],
    printedIn: 'body',
  }));
  const { references, citingPlaces, undefinedCitations } = numberReferences(
    clusters,
    library,
    'en',
  );
  const findings: Finding[] = [];
  const briefing: Briefing = {
    path: 'briefing.md',
    text: '',
    frontMatter: {
      data: {
        title: 'T',
        authors: [],
        version: '1.0',
        status: 'final',
        lang: 'en',
        keywords: [],
        history: [],
        bibliography: Object.keys(files),
        references: [],
        facts: [],
        eras: [],
        accept: [],
        embed_sources: true,
        ...frontMatter,
      },
      places: {},
    },
    tree: { type: 'root', children: [] },
    sources: [...library.values()],
    clashes,
    sourcesIncomplete: false,
    undefinedCitations,
    references,
    citingPlaces,
    images: [],
    figures: [],
    targets: { ids: new Set(), contested: new Set() },
    ...withoutEras,
  };
  rule.check(briefing, (finding) => findings.push(finding));
  return findings;
}

function placeAt(line: number): Place {
  return { start: { line, column: 1 } };
}
