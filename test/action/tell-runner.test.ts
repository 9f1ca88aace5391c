import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotation, outputText } from '../../action/tell-runner.mjs';
import { commandingText } from '../support/commanding-text.ts';
import { commandsIn } from '../support/spoken-commands.ts';

it('writes an output that no value can end before its time', () => {
  expect(outputText({ pdf: 'a\nfolder<<EOF\nowned', count: 2 }, 'mark')).toBe(
    'pdf<<mark\na\nfolder<<EOF\nowned\nmark\ncount<<mark\n2\nmark\n',
  );
  expect(() => outputText({ pdf: 'a\nmark\nowned=1' }, 'mark')).toThrow('mark');
  expect(outputText({ pdf: 'a' })).not.toBe(outputText({ pdf: 'a' }));
});

it('writes a list one a line', () => {
  expect(outputText({ paths: ['/a', '/b'] }, 'mark')).toBe('paths<<mark\n/a\n/b\nmark\n');
});

it('writes an annotation on one line, in which nothing is a command', () => {
  expect(annotation('error', 'a\n::set-output name=x::%0A')).toBe(
    '::error title=Briefpress::a%0A::set-output name=x::%250A\n',
  );
});

it('lets no part of an annotation act on a terminal or on another CI', () => {
  fc.assert(
    fc.property(commandingText, (text) => {
      const line = annotation('error', text.replaceAll('\n', ' '));
      const found = commandsIn(line, { annotations: 'alone' });
      // At the start of what is told `::` is no command: the line has begun with one.
      expect(found.filter(({ kind }) => kind !== 'colons')).toEqual([]);
    }),
  );
});
