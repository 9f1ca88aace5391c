import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const parse = (...argv: string[]) => parseArguments(argv, '1.2.3');
const talk = { json: false, quiet: false, verbose: false };

describe('parseArguments', () => {
  it('reads a build without arguments', () => {
    expect(parse('build')).toEqual({
      command: 'build',
      files: [],
      output: undefined,
      options: {},
      talk,
    });
  });

  it('reads every option of a build', () => {
    const argv =
      'build a.md b.md -o made --template t --paper letter --strict --json --verbose --jobs 3 --sandbox off --browser x --root r';
    expect(parse(...argv.split(' '))).toEqual({
      command: 'build',
      files: ['a.md', 'b.md'],
      output: 'made',
      options: {
        template: 't',
        paper: 'letter',
        strict: true,
        jobs: 3,
        sandbox: 'off',
        browser: 'x',
        root: 'r',
      },
      talk: { json: true, format: 'json', quiet: false, verbose: true },
    });
  });

  it('reads what is said of earlier builds', () => {
    expect(parse('build', '--force', '--no-cache')).toMatchObject({
      options: { force: true, cache: false },
    });
  });

  it.each([
    [['cache'], 'size'],
    [['cache', 'clean'], 'clean'],
  ])('reads %j', (argv, action) => {
    expect(parse(...argv)).toEqual({ command: 'cache', action, talk });
  });

  it.each([
    [['template', 'new', 'own'], { name: 'own', from: 'briefing', options: {} }],
    [
      ['template', 'new', 'own', '--from', 'report', '--root', 'r'],
      { name: 'own', from: 'report', options: { root: 'r' } },
    ],
  ])('reads %j', (argv, wish) => {
    expect(parse(...argv)).toEqual({ command: 'template', action: 'new', ...wish, talk });
  });

  it('reads a check of templates', () => {
    const wish = { command: 'template', action: 'check', names: [], options: {}, talk };
    expect(parse('template', 'check')).toEqual({ ...wish, specimen: false, output: undefined });
    const argv = 'template check a b --specimen -o made --paper letter --strict --format sarif';
    expect(parse(...argv.split(' '))).toMatchObject({
      names: ['a', 'b'],
      specimen: true,
      output: 'made',
      options: { paper: 'letter', strict: true },
      talk: { format: 'sarif' },
    });
  });

  it.each([
    [['template', 'check', '-o', 'a.pdf'], 'Give `--specimen`'],
    [['template', 'check', '--specimen', '-o', '-', '--json'], 'Leave one'],
  ])('refuses %j and says what to do', (argv, note) => {
    expect(() => parse(...argv)).toThrow(
      expect.objectContaining({ kind: 'usage', note: expect.stringContaining(note) }),
    );
  });

  it('takes no other template for a check of templates', () => {
    expect(() => parse('template', 'check', '--template', 'x')).toThrow(/unknown option/);
  });

  it.each([[['template', 'nwe', 'own']], [['template', 'new']]])('refuses %j', (argv) => {
    expect(() => parse(...argv)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });

  it('takes a hyphen for standard output', () => {
    expect(parse('build', 'a.md', '-o', '-')).toMatchObject({ output: '-', files: ['a.md'] });
  });

  it('takes what follows two hyphens for a file', () => {
    expect(parse('check', '--', '--strict.md')).toMatchObject({ files: ['--strict.md'] });
  });

  it('reads a doctor', () => {
    expect(parse('doctor', '--install-browser')).toEqual({
      command: 'doctor',
      installBrowser: true,
      options: {},
      talk,
    });
  });

  it.each([
    [[]],
    [['--help']],
    [['check', '--help']],
    [['--version']],
    [['help', '--', 'build']],
    [['help', '--json']],
  ])('answers %j itself', (argv) => {
    expect(parse(...argv)).toMatchObject({
      command: 'help',
      text: expect.stringMatching(/\S\n$/),
    });
  });

  it.each([
    [['nonsense']],
    [['build', '--nonsense']],
    [['build', '-o']],
    [['check', '-o', 'x']],
    [['build', '--jobs', '1.5']],
    [['build', '--jobs', '-1']],
    [['build', '--sandbox', 'maybe']],
    [['doctor', 'file.md']],
    [['build', '--quiet', '--verbose']],
  ])('refuses %j as a wrong call with a remedy', (argv) => {
    const refusal = expect.objectContaining({ kind: 'usage', note: expect.any(String) });
    expect(() => parse(...argv)).toThrow(refusal);
  });

  it.each([
    [['bild'], "unknown command 'bild', did you mean build?"],
    [['help', 'bild'], "unknown command 'bild', did you mean build?"],
    [['build', '--papr', 'a4'], "unknown option '--papr', did you mean --paper?"],
    [['build', '--nonsense'], "unknown option '--nonsense'"],
  ])('tells what %j may have meant on the same line', (argv, message) => {
    expect(() => parse(...argv)).toThrow(expect.objectContaining({ message }));
  });
});
