import { expect, it } from 'vitest';
import { argumentsOf } from '../../action/arguments-of.mjs';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const own = { sarif: '/tmp/a b.sarif', json: '/tmp/report.json' };

it('writes a call that the command line understands as it is meant', () => {
  const files = ['--help', '-rf.md', '$(touch owned).md', 'two\nlines.md', ''].filter(Boolean);
  const inputs = { command: 'build', files, strict: true, reports: ['junit=out/x=y.xml'] } as const;
  const call = parseArguments(argumentsOf({ ...inputs, reports: [...inputs.reports] }, own), '1');
  expect(call).toMatchObject({
    command: 'build',
    files,
    options: { strict: true, root: '.' },
    talk: {
      reports: [
        { format: 'sarif', file: '/tmp/a b.sarif' },
        { format: 'json', file: '/tmp/report.json' },
        { format: 'junit', file: 'out/x=y.xml' },
      ],
    },
  });
});
