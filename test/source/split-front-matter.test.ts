import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/source/split-front-matter.ts';

const reasonFor = (text: string) => splitFrontMatter(text).findings[0]?.reason;

describe('splitFrontMatter', () => {
  it('gives the YAML between the fences with its offset and place', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\nText').block).toEqual({
      yaml: 'title: A\n',
      offset: 4,
      place: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 3, column: 4, offset: 16 },
      },
    });
  });

  it('takes an empty block', () => {
    expect(splitFrontMatter('---\n---\n').block?.yaml).toBe('');
  });

  it('allows white space after the fences', () => {
    expect(splitFrontMatter('--- \na: 1\n---\t\n').block?.yaml).toBe('a: 1\n');
  });

  it('ends at the first closing fence', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n---\n').block?.yaml).toBe('a: 1\n');
  });

  it('finds none where the text does not begin with a fence', () => {
    expect(splitFrontMatter('\n---\na: 1\n---\n')).toEqual({ findings: [] });
  });

  it('takes four hyphens for a thematic break', () => {
    expect(splitFrontMatter('----\na\n')).toEqual({ findings: [] });
  });

  it.each(['---js', '---yaml', '--- json', '---{', '+++', ';;;'])(
    'refuses the fence %s',
    (fence) => {
      expect(reasonFor(`${fence}\na\n---\n`)).toBe(
        `\`${fence}\` does not open front matter, expected \`---\` alone on the line`,
      );
    },
  );

  it('misses the closing fence', () => {
    expect(reasonFor('---\ntitle: A\n')).toContain('never closed');
  });

  it('does not take an indented line for the closing fence', () => {
    expect(reasonFor('---\ntitle: A\n ---\n')).toContain('never closed');
  });

  it('refuses more than 64 kB', () => {
    expect(reasonFor(`---\na: ${'é'.repeat(40_000)}\n---\n`)).toContain('too large');
  });

  it('gives the text back by offset, whatever stands between the fences', () => {
    fc.assert(
      fc.property(fc.string(), (yaml) => {
        fc.pre(!/^---[ \t]*$/m.test(yaml) && !/\r/.test(yaml));
        const text = `---\n${yaml}\n---\n`;
        const { block } = splitFrontMatter(text);
        expect(text.slice(block?.offset, (block?.offset ?? 0) + (block?.yaml.length ?? 0))).toBe(
          `${yaml}\n`,
        );
      }),
    );
  });
});
