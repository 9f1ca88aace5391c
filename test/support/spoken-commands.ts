/** What a system of continuous integration, or a terminal, would obey. */
export interface SpokenCommand {
  /**
   * `mark`: `##[`, `##vso[` and their like, anywhere in a line; `colons`: `::` at the start of a line,
   * also after blanks; `annotation`: a command that `--format github` makes, where none should stand, or
   * one that is not made well; `escape`: a control, such as begins a sequence of a terminal; `line-end`:
   * what ends a line besides a line feed; `hidden`: what turns the direction of text round, or has no
   * glyph; `half`: a half of a character.
   */
  kind: 'mark' | 'colons' | 'annotation' | 'escape' | 'line-end' | 'hidden' | 'half';
  /** Line that it stands on, from 1; lines end with line feeds. */
  line: number;
  /** That line from the command on, as JSON, cut short. */
  text: string;
}

/** What a text may hold because we wrote it there. */
export interface ListeningOptions {
  /**
   * Commands of GitHub as `--format github` makes them: `none` unless told; `last` takes them as the last
   * lines of a text, in one block, as they stand on standard error; `alone` takes nothing else.
   */
  annotations?: 'none' | 'last' | 'alone';
  /** Whether colours, and the moves of the line that shows the progress, are taken for ours. */
  isForTerminal?: boolean;
}

/** Anywhere in a line; characters without a glyph do not count for those who compare as people read. */
const MARK = /#\p{DI}*#[\p{DI}\w.-]*\[/gu;
/** A runner of GitHub trims a line, then looks how it begins. */
const COLONS = /:(?<=(?:^|[\n\r\v\f\u0085\u2028\u2029])(?:(?!\n)[\s\p{DI}])*:)\p{DI}*:/gu;
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/gu;
const CONTROL = /[^\P{Cc}\n\t\r\v\f\u0085]/gu;
/** The joiners are letters of some languages. */
const HIDDEN = /(?![\u200C\u200D])[\p{Cf}\u{E0000}-\u{E0FFF}]/gu;
const HALF = /\p{Cs}/gu;

/** Colours, and what moves the line of the progress: it is held in its row, cleared, and begun anew. */
const OURS = /\u001B\[(?:[\d;]*m|\?(?:7|25|2026)[hl]|\d*[ABCDGJK])|\r(?=\n|\u001B\[|$)/g;

/** `::error file=…::text`, as `@actions/core` writes it and the runner reads it. */
const ANNOTATION = /^::(error|warning|notice) ([^:]*)::(.*)$/u;
const PROPERTIES = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];
const NUMBERS = ['line', 'endLine', 'col', 'endColumn'];

/**
 * Find what a system of continuous integration or a terminal would take for a command in a text of ours:
 * a log, a report in any format, a manifest, a list. It looks at every character of every line.
 *
 * @param text The text, or its bytes.
 * @param options What of it is meant to be a command.
 * @returns The commands, in the order of their lines; none where nobody would obey anything.
 */
export function commandsIn(
  text: string | Uint8Array,
  options: ListeningOptions = {},
): SpokenCommand[] {
  const whole = typeof text === 'string' ? text : new TextDecoder().decode(text);
  const { annotations = 'none', isForTerminal = false } = options;
  const { talk, commands } = apart(whole, annotations);
  // Colours between two signs part them for nobody: both readings are looked at.
  const readings = isForTerminal ? [talk.replaceAll(OURS, '')] : [talk];
  const found = [
    ...readings.flatMap(heardIn),
    ...(isForTerminal ? speechIn(talk) : []),
    ...commands.flatMap(({ line, number }) => faultsOf(line, number)),
  ];
  return found.sort((one, other) => one.line - other.line);
}

/** All that is obeyed, whoever obeys it. */
function heardIn(text: string): SpokenCommand[] {
  return [
    ...speechIn(text),
    ...hits(text, LINE_END, 'line-end'),
    ...hits(text, CONTROL, 'escape'),
    ...hits(text, HIDDEN, 'hidden'),
    ...hits(text, HALF, 'half'),
  ];
}

/** What a system of continuous integration obeys. */
function speechIn(text: string): SpokenCommand[] {
  return [...hits(text, MARK, 'mark'), ...hits(text, COLONS, 'colons')];
}

function hits(text: string, what: RegExp, kind: SpokenCommand['kind']): SpokenCommand[] {
  return [...text.matchAll(what)].map(({ index }) => {
    const line = text.slice(0, index).split('\n').length;
    const rest = text.slice(index, index + 80).split('\n')[0] ?? '';
    return { kind, line, text: JSON.stringify(rest) };
  });
}

interface NumberedLine {
  line: string;
  number: number;
}

/** Takes the block of annotations away from what else is told. */
function apart(text: string, where: string): { talk: string; commands: NumberedLine[] } {
  if (where === 'none') return { talk: text, commands: [] };
  const lines = text.split('\n');
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  let from = end;
  while (from > 0 && (where === 'alone' || ANNOTATION.test(lines[from - 1] ?? ''))) from--;
  return {
    talk: lines.slice(0, from).join('\n'),
    commands: lines.slice(from, end).map((line, index) => ({ line, number: from + index + 1 })),
  };
}

/** An annotation is ours when a runner would understand all of it, and what it says is no command itself. */
function faultsOf(line: string, number: number): SpokenCommand[] {
  const [, , list, data] = ANNOTATION.exec(line) ?? [];
  const inside = heardIn(line.slice(2)).map((command) => ({ ...command, line: number }));
  if (list === undefined || data === undefined || !areProperties(list)) {
    return [
      { kind: 'annotation', line: number, text: JSON.stringify(line.slice(0, 80)) },
      ...inside,
    ];
  }
  const said = [data, ...list.split(',').map((one) => one.slice(one.indexOf('=') + 1))].map(
    unescaped,
  );
  return [
    ...inside,
    ...said.flatMap((text) => heardIn(text).map((command) => ({ ...command, line: number }))),
  ];
}

function areProperties(list: string): boolean {
  const pairs = list.split(',').map((one) => one.split('='));
  const names = pairs.map(([name = '']) => name);
  return (
    new Set(names).size === names.length &&
    names.every((name) => PROPERTIES.includes(name)) &&
    pairs.every(([name = '', value = '']) => !NUMBERS.includes(name) || /^\d+$/.test(value))
  );
}

/** As the runner undoes what `@actions/core` has written. */
function unescaped(text: string): string {
  const signs: Record<string, string> = {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/gi, (code) => signs[code.toUpperCase()] ?? code);
}
