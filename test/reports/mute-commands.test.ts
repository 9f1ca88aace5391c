import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/reports/escape-text.ts';
import { muteCommands } from '../../src/reports/mute-commands.ts';
import { jsonText } from '../../src/values/json-text.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

/** What a system of continuous integration obeys, also one that overlooks characters without a glyph. */
const COMMAND = /#\p{DI}*#[\p{DI}\w.-]*\[|^(?:[^\S\n]|\p{DI})*:\p{DI}*:/mu;

/** Text full of commands and pieces of them. */
const commanding = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '##[',
        '##vso[',
        '##teamcity[',
        '::',
        ':',
        '#',
        '[',
        'vso',
        '\n',
        '\n\n',
        ' ',
      ),
      fc.constantFrom('\u00A0', '\u3000', '\t', '\u200D', '\u200C', '\uFE0F', '\u034F', '\r', 'x'),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('muteCommands', () => {
  it('leaves no command in any text of any number of lines', () => {
    fc.assert(
      fc.property(commanding, (text) => {
        expect(muteCommands(text)).not.toMatch(COMMAND);
      }),
    );
  });

  it.each([
    ['##[add-mask]x', '\\u{23}#[add-mask]x'],
    ['error `##vso[task.setvariable]`', 'error `\\u{23}#vso[task.setvariable]`'],
    ['##teamcity[message]', '\\u{23}#teamcity[message]'],
    ['##VSO[x]', '\\u{23}#VSO[x]'],
    ['###[x]', '#\\u{23}#[x]'],
    ['#\u200D#vso[x]', '\\u{23}\u200D#vso[x]'],
    ['::add-mask::x', '\\u{3A}:add-mask::x'],
    [' \u00A0::add-mask::x', ' \u00A0\\u{3A}:add-mask::x'],
    ['good\n  ::stop-commands::x', 'good\n  \\u{3A}:stop-commands::x'],
  ])('breaks the first sign of %j', (text, shown) => {
    expect(muteCommands(text)).toBe(shown);
  });

  it('takes little time for a line of blanks and signs without end', () => {
    const start = process.cpuUsage();
    for (const piece of [' ', '\uFEFF', '\u200D', '#', '##x', ':', ' :', '#\u200D']) {
      muteCommands(piece.repeat(200_000));
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
  });

  it.each([
    ['`::contents` stands alone'],
    ['    Write `::map{of=chad}`, or `:::note`.'],
    ['## Heading [with brackets]'],
    ['a # # [b] #[c] ##-x'],
    ['content/a.md:4:1  error'],
  ])('leaves %j as it is', (text) => {
    expect(muteCommands(text)).toBe(text);
  });
});

describe('escapeText', () => {
  it('leaves no command in what it is given, whatever stands before it on the line', () => {
    fc.assert(
      fc.property(commanding, (text) => {
        expect(escapeText(text)).not.toMatch(COMMAND);
      }),
    );
  });
});

describe('jsonText', () => {
  it('gives back what it was given, and no command or acting character stands in it', () => {
    const text = fc.oneof(commanding, fc.string({ unit: anyCodePoint }));
    const acting = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/u;
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        const json = jsonText(value);
        expect(json).not.toMatch(COMMAND);
        expect(json).not.toMatch(acting);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 30 },
    );
  });

  it('writes four digits for each half of a character', () => {
    expect(jsonText('\u202E\u009B\u007F\u{E0041}##[')).toBe(
      '"\\u202e\\u009b\\u007f\\udb40\\udc41\\u0023#["',
    );
  });
});
