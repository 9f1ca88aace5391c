import { describe, expect, it } from 'vitest';
import { readInputs } from '../../action/read-inputs.mjs';

describe('the inputs of the action', () => {
  it('are read from the environment, and left out mean the usual', () => {
    expect(readInputs({})).toEqual({
      command: 'build',
      files: [],
      root: '.',
      strict: false,
      reports: [],
      cache: true,
      upload: true,
      artifact: 'briefings',
      attest: false,
    });
  });

  it('list files one a line, whatever stands in their names', () => {
    const text = 'content/a b.md\r\n\n  -rf.md \n$(touch owned) "x" \'y\'.md\n';
    expect(readInputs({ BRIEFPRESS_INPUT_FILES: text }).files).toEqual([
      'content/a b.md',
      '-rf.md',
      '$(touch owned) "x" \'y\'.md',
    ]);
  });

  it('list files as JSON as well, which takes line ends and blanks', () => {
    const files = ['two\nlines.md', ' blank.md', '[x].md'];
    expect(readInputs({ BRIEFPRESS_INPUT_FILES: JSON.stringify(files) }).files).toEqual(files);
  });

  it.each(['[content/a.md]', '[1]', '[""]', '[', '{"a":1}]\n[x'])(
    'refuse a list that begins like JSON and is none: %s',
    (text) => {
      const files = text.startsWith('[') ? text : `[${text}`;
      expect(() => readInputs({ BRIEFPRESS_INPUT_FILES: files })).toThrow(
        'input `files` begins with `[`, expected a JSON list of texts',
      );
    },
  );

  it.each([
    ['COMMAND', 'verify', 'input `command` is `verify`, expected `build` or `check`'],
    ['STRICT', 'yes', 'input `strict` is `yes`, expected `true` or `false`'],
    ['REPORTS', 'html=x', 'input `reports` has `html=x`, expected FORMAT=FILE'],
    ['REPORTS', 'junit=', 'input `reports` has `junit=`, expected FORMAT=FILE'],
  ])('say what is wrong with %s', (name, value, message) => {
    expect(() => readInputs({ [`BRIEFPRESS_INPUT_${name}`]: value })).toThrow(message);
  });
});
