import { describe, expect, it } from 'vitest';
import { commandsIn, type ListeningOptions } from './spoken-commands.ts';

const kindsIn = (text: string, options?: ListeningOptions) =>
  commandsIn(text, options).map(({ kind }) => kind);

describe('commandsIn', () => {
  it.each([
    ['mark', 'a ##[add-mask]x'],
    ['mark', 'error `##vso[task.setvariable variable=x]` is not known'],
    ['mark', '##VSO[x]'],
    ['mark', '##teamcity[message]'],
    ['mark', '###[x]'],
    ['mark', 'a#\u200D#v\u034Fso[x]'],
    ['colons', '::add-mask::x'],
    ['colons', 'a\n  ::stop-commands::x'],
    ['colons', '\t\u00A0\u3000::x'],
    ['colons', 'a\n\u200C:\u200D:x'],
    ['colons', '::error file=a::b'],
    ['escape', 'a\u001B[31mb'],
    ['escape', 'a\u009B2J'],
    ['escape', 'a\u007F'],
    ['escape', 'a\0'],
    ['line-end', 'a\rb'],
    ['line-end', 'a\u0085b'],
    ['line-end', 'a\u2028b'],
    ['line-end', 'a\u2029b'],
    ['line-end', 'a\vb'],
    ['line-end', 'a\fb'],
    ['hidden', 'a\u202Eb'],
    ['hidden', 'a\u2066b'],
    ['hidden', 'a\u061Cb'],
    ['hidden', 'a\uFEFFb'],
    ['hidden', 'a\u{E0041}b'],
    ['half', 'a\uD800b'],
  ])('finds a %s in %j', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('finds `::` behind every kind of line end', () => {
    for (const end of ['\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      expect(kindsIn(`a${end} ::x`)).toContain('colons');
    }
  });

  it('finds all of many, and tells on which line each stands', () => {
    const found = commandsIn('good\n##[a] and ##[b]\n\n::c');
    expect(found.map(({ kind, line }) => [kind, line])).toEqual([
      ['mark', 2],
      ['mark', 2],
      ['colons', 4],
    ]);
    expect(found[0]?.text).toBe('"##[a] and ##[b]"');
  });

  it('finds them in bytes', () => {
    expect(commandsIn(Buffer.from('a ##[x]')).map(({ kind }) => kind)).toEqual(['mark']);
  });

  it.each([
    ['`::contents` stands alone'],
    ['    Write `::map{of=chad}`, or `:::note`.'],
    ['## Heading [with brackets]\n# # [b] #[c] ##-x'],
    ['content/a.md:4:1  error'],
    ['\\u{23}#[add-mask]x\n\\u{3A}:add-mask::x'],
    ['\\u0023#vso[x] \\u202e'],
    ['naïve — Цена 5 €, سلام‌ها, שלום, 中文, 👩‍🚀\n\ta tab'],
  ])('finds nothing in %j', (text) => {
    expect(commandsIn(text)).toEqual([]);
  });
});

describe('commandsIn where annotations are expected', () => {
  const ours =
    '::error file=a.md,line=4,endLine=4,col=1,endColumn=2,title=date-valid::bad%0Amend it';

  it('takes ours for ours', () => {
    expect(commandsIn(`a\n${ours}\n${ours}\n`, { annotations: 'last' })).toEqual([]);
    expect(commandsIn(`${ours}\n`, { annotations: 'alone' })).toEqual([]);
    expect(commandsIn('', { annotations: 'alone' })).toEqual([]);
  });

  it.each([
    ['another command', '::add-mask::x'],
    ['another property', '::error file=a,x=1::b'],
    ['a property that comes twice', '::error file=a,file=b::c'],
    ['a line that is no number', '::error line=x::b'],
    ['blanks before it', ` ${ours}`],
    ['words', 'a word'],
  ])('finds %s among them', (_, line) => {
    expect(kindsIn(`${ours}\n${line}\n${ours}\n`, { annotations: 'alone' })).toContain(
      'annotation',
    );
  });

  it('finds one that stands before the last block', () => {
    expect(kindsIn(`${ours}\na word\n${ours}\n`, { annotations: 'last' })).toEqual(['colons']);
  });

  it.each([
    ['a mark', '::error title=x::a ##[b]', 'mark'],
    ['a command behind an escaped line end', '::error title=x::a%0A::add-mask::b', 'colons'],
    ['a mark in an escape', '::error title=x::%0D%0A', 'line-end'],
    ['a control in a property', '::error file=a\u009B::b', 'escape'],
  ])('finds %s inside of one', (_, line, kind) => {
    expect(kindsIn(line, { annotations: 'alone' })).toContain(kind);
  });
});

describe('commandsIn for a terminal', () => {
  const options = { isForTerminal: true };

  it('takes colours and the moving line for ours', () => {
    expect(
      commandsIn('\u001B[31mred\u001B[39m\n\u001B[?7la\u001B[?7h\r\u001B[2K', options),
    ).toEqual([]);
  });

  it.each([
    ['the title of a window', '\u001B]0;x\u0007', 'escape'],
    ['a link', '\u001B]8;;http://x\u001B\\a', 'escape'],
    ['a report of the terminal', '\u001B[6n', 'escape'],
    ['a mark with a colour in it', '#\u001B[31m#[x]', 'mark'],
    ['`::` behind a colour', '\u001B[31m::add-mask::x', 'colons'],
    ['a line that is written over', 'good\rbad', 'line-end'],
  ])('finds %s', (_, text, kind) => {
    expect(kindsIn(text, options)).toContain(kind);
  });
});
