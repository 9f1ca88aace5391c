import { execFileSync } from 'node:child_process';
import { documentOf } from '../corpus.mjs';
import { repository } from '../frame/project.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';

/**
 * Measure what is typed in this repository when nothing has changed.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function thisProject(context) {
  const typed = ['npm', 'run', '--silent', 'build:pdf'];
  execFileSync(typed[0], typed.slice(1), { cwd: repository, stdio: 'ignore' });
  const figures = await context.measure([
    context.floor('S', documentOf('S')),
    { name: 'npm run build:pdf, unchanged', command: typed, cwd: repository },
  ]);
  const value = againstRounds(figures['npm run build:pdf, unchanged'], figures.floor, 'wall');
  return [
    {
      title: 'The briefings of this repository',
      body: timesTable(figures),
      figures,
      asked: [{ what: '`npm run build:pdf` when nothing changed, wall × floor', value, asked: 1 }],
    },
  ];
}
