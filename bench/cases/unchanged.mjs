import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { batchOf, documentOf } from '../corpus.mjs';
import { runCounted } from '../frame/run-counted.mjs';
import { spread } from '../frame/statistics.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';
import { tellMemory, watchBuild } from './memory.mjs';

/** Size of the project: what is asked of a build that finds nothing to do, wall × floor. */
const ASKED = { 100: 0.45, 1000: 0.9 };

/**
 * Measure builds of projects in which nothing has changed, and in which one briefing has; and the memory of
 * the build that fills the largest.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} A section for each project, and one for memory.
 */
export async function unchanged(context) {
  const sections = [];
  for (const count of context.projects) sections.push(...(await measureProject(context, count)));
  return sections;
}

async function measureProject(context, count) {
  const project = context.project(`unchanged-${count}`, batchOf(count));
  const one = context.project('unchanged-one', [['S', documentOf('S')]]);
  const fill = project.subject('fill', ['build', '--quiet']);
  const filled = await runCounted(fill.command, {
    ...fill,
    memory: watchBuild(project),
    timeout: 7200,
  });
  const figures = await context.measure([
    context.floor('S', documentOf('S')),
    project.subject('nothing changed', ['build', '--quiet']),
    project.subject('one changed', ['build', '--quiet'], { before: changesOf(project) }),
    one.subject('a build of one', ['build', '--quiet'], { before: one.forget }),
  ]);
  const { floor } = figures;
  const nothing = figures['nothing changed'];
  const more = figures['one changed'].map(({ wall }, round) => wall - nothing[round].wall);
  const part = spread(
    more.map((seconds, round) => seconds / figures['a build of one'][round].wall),
  );
  const value = againstRounds(nothing, floor, 'wall');
  return [
    {
      title: `${count} documents, nothing or one changed`,
      body: timesTable(figures),
      figures,
      asked: [
        { what: `no-op of ${count}, wall × floor`, value, asked: ASKED[count] },
        { what: `one changed of ${count}, (wall − no-op) ÷ a build of one`, value: part, asked: 1 },
      ],
    },
    ...(count >= 200 ? [tellMemory(filled, count)] : []),
  ];
}

/** Adds a sentence to the first briefing, another one each time. */
function changesOf(project) {
  const file = path.join(project.content, 'batch-0001.md');
  const text = readFileSync(file, 'utf8');
  let times = 0;
  return () => {
    times += 1;
    writeFileSync(file, `${text}\nThe delegation returned in week ${times}.\n`);
  };
}
