import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/create-program.ts';
import { findWishes } from '../../../src/cli/find-wishes.ts';

const guide = readFileSync('docs/guide.md', 'utf8');
const program = createProgram('1.2.3', () => {});
/** Of one that has others below it, only those are called. */
const names = program.commands.flatMap((command) => {
  const below = command.commands.map((one) => `${command.name()} ${one.name()}`);
  return below.length > 0 ? below : [command.name()];
});

it.each([...names, 'help'])('`briefpress %s` has a row in the guide', (name) => {
  expect(guide).toMatch(new RegExp(`^\\| \`briefpress ${name}\\b[^\`]*\` \\|`, 'm'));
});

it('each option is told in the guide, or where its command is', () => {
  const pages = ['guide', 'service', 'templates'].map((page) =>
    readFileSync(`docs/${page}.md`, 'utf8'),
  );
  const told = new Set(pages.join('\n').match(/(?<=`[^`\n]*)--[a-z][a-z-]*/g));
  const options = program.commands
    .flatMap((command) => [command, ...command.commands])
    .flatMap((command) => command.options.map(({ long }) => long ?? ''));
  expect(options).toContain('--paper');
  expect(options.filter((option) => !told.has(option))).toEqual([]);
});

it('each command with results in a format tells also a wrong call in it', () => {
  const formatted = program.commands
    .flatMap((command) => [command, ...command.commands])
    .filter(({ options }) => options.some(({ long }) => long === '--format'));
  const called = formatted.map((command) =>
    command.parent === program ? command.name() : `${command.parent?.name()} ${command.name()}`,
  );
  const argv = (name: string) => [...name.split(' '), '--format', 'json', '--no-such-option'];
  expect(called).toContain('template check');
  expect(called.filter((name) => findWishes(argv(name)).format !== 'json')).toEqual([]);
});

it('no row of the guide tells of a command that is not there', () => {
  const rows = [...guide.matchAll(/^\| `briefpress ([a-z]+(?: (?:new|check)\b)?)/gm)];
  const told = rows.map(([, name]) => name);
  expect(told.filter((name) => name !== 'help' && !names.includes(name ?? ''))).toEqual([]);
  expect(told).toContain('build');
});
