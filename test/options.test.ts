import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configSchema, type RawOptions, resolveSettings } from '../src/options.ts';

const resolve = (raw: RawOptions = {}, config?: string, env: Record<string, string> = {}) =>
  resolveSettings(raw, { root: '/project', config }, env);

describe('resolveSettings', () => {
  it('leaves nothing open when nothing is said', () => {
    expect(resolve()).toEqual({
      look: {
        templates: 'templates',
        template: 'briefing',
        paper: 'a4',
        forcedTemplate: undefined,
        forcedPaper: undefined,
        conformance: 'ua-a',
        marginSources: true,
        strict: false,
        pageLimit: 2000,
        sourceDateEpoch: undefined,
      },
      run: {
        root: '/project',
        content: 'content',
        out: '/project/out',
        outIsGiven: false,
        jobs: expect.any(Number),
        sandbox: 'auto',
        browser: undefined,
        printTimeout: 120_000,
        maxMemory: 4096,
        force: false,
        cacheBytes: 1024 ** 3,
      },
    });
  });

  it('takes the settings of the project', () => {
    const config = 'content: texts\nout: made\ntemplates: looks\npaper: letter\ntemplate: own\n';
    expect(resolve({}, config)).toMatchObject({
      look: { templates: 'looks', paper: 'letter', template: 'own', forcedPaper: undefined },
      run: { content: 'texts', out: '/project/made' },
    });
  });

  it('lets the caller win over the project', () => {
    const raw = { out: '/elsewhere', paper: 'a4', template: 'other', jobs: 7, strict: true };
    expect(resolve(raw, 'paper: letter\nout: made\n')).toMatchObject({
      look: { forcedPaper: 'a4', forcedTemplate: 'other', strict: true },
      run: { out: '/elsewhere', jobs: 7 },
    });
  });

  it('puts sources beside the text unless the project wants none', () => {
    expect(resolve().look.marginSources).toBe(true);
    expect(resolve({}, 'margin_sources: false\n').look.marginSources).toBe(false);
  });

  it('takes browser and date from the environment', () => {
    const env = { BRIEFPRESS_BROWSER: '/bin/browser', SOURCE_DATE_EPOCH: '86400' };
    expect(resolve({}, undefined, env)).toMatchObject({
      look: { sourceDateEpoch: 86_400 },
      run: { browser: '/bin/browser' },
    });
  });

  it('takes an empty settings file for none', () => {
    expect(resolve({}, '# nothing yet\n')).toEqual(resolve());
  });

  it('lets the caller choose plain PDFs where the project wants them to conform', () => {
    expect(resolve({ conformance: 'none' }, 'conformance: ua-a\n').look.conformance).toBe('none');
  });

  it('documents every setting of the project', () => {
    const described = Object.entries(configSchema.shape).map(([key, { description }]) => [
      key,
      Boolean(description),
    ]);
    const keys =
      'content out templates paper template margin_sources conformance max_memory identity'.split(
        ' ',
      );
    expect(described).toEqual(keys.map((key) => [key, true]));
  });

  it.each(Object.keys(configSchema.shape))('has `%s` told in the guide', (key) => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const told = guide.slice(guide.indexOf('`briefpress.yaml` may hold'));
    expect(told.slice(0, told.indexOf('```'))).toContain(`\`${key}\``);
  });
});

describe('resolveSettings refuses', () => {
  it.each([
    [
      'an unknown key',
      'colour: red',
      'briefpress.yaml:1:1 `colour` is not a known key, expected one of `content`',
    ],
    [
      'an unknown key at its own line',
      'paper: a4\n\n  # why\ncolour: red',
      'briefpress.yaml:4:1 `colour`',
    ],
    [
      'a key that is nearly one',
      'papr: a4',
      'briefpress.yaml:1:1 `papr` is not a known key, expected `paper`',
    ],
    [
      'a wrong paper',
      'paper: a5',
      'briefpress.yaml:1:8 Unexpected `a5` for `paper`, expected one of `a4`, `letter`',
    ],
    [
      'a number for a folder',
      'out: 5',
      'briefpress.yaml:1:6 Unexpected `5` for `out`, expected a folder inside the project',
    ],
    [
      'a word for yes or no',
      'margin_sources: perhaps',
      '1:17 Unexpected `perhaps` for `margin_sources`, expected `true` or `false`',
    ],
    ['a list for a folder', 'out: [a]', '1:6 Unexpected list for `out`, expected a folder'],
    [
      'a folder outside',
      'content: ../elsewhere',
      '1:10 Unexpected `../elsewhere` for `content`, expected a folder inside the project',
    ],
    [
      'an absolute folder',
      'out: /tmp',
      '1:6 Unexpected `/tmp` for `out`, expected a folder inside',
    ],
    ['a folder on a drive', 'out: C:x', '1:6 Unexpected `C:x` for `out`, expected a folder inside'],
    [
      'a template that is a path',
      'template: a/b',
      '1:11 Unexpected `a/b` for `template`, expected a name of small letters, digits and hyphens',
    ],
    ['nothing where something is due', 'content:', '1:1 `content` is empty, expected a value'],
    [
      'a list',
      '- a4',
      'briefpress.yaml:1:1 Unexpected list for the settings, expected keys and values',
    ],
    [
      'a key given twice',
      'paper: a4\npaper: a4',
      'briefpress.yaml:2:1 Unexpected `paper: a4`, expected',
    ],
    [
      'broken YAML',
      'paper: "a4',
      'briefpress.yaml:1:11 The value breaks off here, expected a closing',
    ],
    [
      'a heap of aliases',
      `a: &a [x]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
      'briefpress.yaml:1:1',
    ],
  ])('%s in the settings file', (_, config, words) => {
    const refusal = {
      kind: 'usage',
      message: expect.stringContaining(words),
      note: expect.any(String),
    };
    expect(() => resolve({}, config)).toThrow(expect.objectContaining(refusal));
  });

  it('every wrong option at once', () => {
    expect(() => resolve({ paper: 'a5', jobs: 0, pageLimit: -1 })).toThrow(
      '`--paper`: expected one of `a4`, `letter`; `--page-limit`: expected a whole number from 1 to 20000; ' +
        '`--jobs`: expected a whole number from 1 to 64',
    );
  });

  it.each(['now', '-1', '1.5', '1e9', '999999999999'])('the time %s', (epoch) => {
    expect(() => resolve({}, undefined, { SOURCE_DATE_EPOCH: epoch })).toThrow('whole seconds');
  });
});
