import { stringify } from 'yaml';

/** What a new briefing is made of. */
export interface NewBriefing {
  title: string;
  /** Who writes it, as far as that is known. */
  author?: string;
  /** Name of its reference file. */
  references: string;
}

/**
 * Write a briefing that builds at once and shows what a briefing has: two eras with their summaries,
 * dated events, an amount, and two references.
 *
 * @param briefing Title, author and reference file.
 * @returns The text of the file.
 */
export function firstBriefing({ title, author, references }: NewBriefing): string {
  const head = stringify({
    title,
    ...(author && { authors: [author] }),
    status: 'draft',
    information_to: '2026-10-31',
    bibliography: references,
    eras: [
      {
        id: 'ferry',
        label: 'The ferry',
        from: '1931-05-01',
        to: '1974-09-14',
        leaders: { Harbour: [{ name: 'Ada Lind', office: 'harbour master', from: '1946' }] },
        trend: { value: 'rising', reason: 'more passengers every year' },
      },
      {
        id: 'bridge',
        label: 'The bridge',
        from: '1974-09-14',
        to: 'open',
        leaders: { Harbour: 'none' },
        trend: { value: 'steady' },
      },
    ],
  });
  return `---\n${head}---\n${BODY}`;
}

const BODY = `
%% This text is an example about a place that does not exist: write your own over it.
   \`briefpress check\` tells what is wrong, \`briefpress build\` prints it. When it is final, put
   \`published: 2026-11-30\` (your day) in the place of \`status: draft\`. %%

:::bottom-line
A bridge took the place of the ferry in 1974, and the fare with it.[@harbour1975]
:::

:::key-points
- The ferry carried 410,000 passengers in its last full year.[@harbour1975, p. 12]
- The bridge cost :amount[£2.4 million]{#bridge value=2400000 cur=GBP kind=building status=paid on=1974}.[@council1976]
- Crossing has been free ever since.[@council1976]
:::

## The ferry

:::era-summary
For forty years a ferry was the only way over the sound.[@harbour1975]

- It ran from dawn to dusk, and not at all in ice.[@harbour1975, p. 4]
- The fare paid for the boats.[@council1976]
:::

:::chronology
- 1931-05-01 (key) The first ferry crosses.[@harbour1975, p. 1]
- 1963-01 Ice stops it for three weeks.[@harbour1975, p. 9]
:::

## The bridge

:::era-summary
Since 1974 the crossing is free and always open.[@council1976]

- The council paid for the bridge out of rates.[@council1976]
- The ferry was sold within the year.[@harbour1975, p. 31]
:::

:::chronology
- 1974-09-14 (key) The bridge opens, and the last ferry crosses.[@harbour1975, p. 30]
:::
`;
