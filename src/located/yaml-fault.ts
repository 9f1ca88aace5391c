import type { ErrorCode } from 'yaml';
import { clipText } from '../messages/clip-text.ts';
import { lineEnd } from '../values/line-end.ts';

/** A fault of YAML in words; the place is known to whoever tells it. */
export interface YamlWords {
  reason: string;
  note: string;
  /** What stands there, as the reason begins; absent where no parser complained. */
  found?: string;
  /** The parser's own sentence, for notations that have notes of their own. */
  told?: string;
}

/**
 * Put a complaint of the YAML parser into words for an author.
 *
 * @param code What the parser calls it.
 * @param message The parser's own sentence, used where we have no better one.
 * @param yaml Text that was parsed.
 * @param position First and last offset of the fault in that text.
 * @returns The fault in words.
 */
export function yamlFault(
  code: ErrorCode,
  message: string,
  yaml: string,
  position: [number, number],
): YamlWords {
  const excerpt = excerptAt(yaml, position[0]);
  const told = message.replace(/\s+/g, ' ').replace(/^./, (first) => first.toLowerCase());
  if (isAfterTab(yaml, position[0])) return tabFault(excerpt, told);
  const known = openBracket(message) ?? faults[code];
  const found = excerpt === '' ? 'The value breaks off here' : `Unexpected \`${excerpt}\``;
  if (known) {
    // It looks like a blank, and no other note would lead an author to it.
    const note = excerpt.includes('\u00a0') ? noBreakNote : known.note;
    return { reason: `${found}, expected ${known.expected}`, note, found, told };
  }
  return { reason: `${found}, expected YAML: ${told}`, note: quoteNote, found, told };
}

/** What stands at the fault, to the end of its line at most. */
function excerptAt(yaml: string, offset: number): string {
  return clipText(yaml.slice(offset, lineEnd(yaml, offset)).trim(), 40);
}

/** Whether a tab indents the line, wherever the parser noticed it. */
function isAfterTab(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return /^[ ]*\t/.test(yaml.slice(start));
}

function tabFault(excerpt: string, told: string): YamlWords {
  const found = `A tab stands before \`${excerpt}\``;
  return {
    reason: `${found}, expected spaces`,
    note: 'Indent with spaces; YAML takes no tabs there.',
    found,
    told,
  };
}

/** The parser calls it a fault of indentation. */
function openBracket(message: string): { expected: string; note: string } | undefined {
  const close = /end with an? ([\]}])/.exec(message)?.[1];
  return close === undefined ? undefined : { expected: `\`${close}\``, note: closeNote };
}

const closeNote = 'Close each bracket; text that begins with one must be in quotes.';

const noBreakNote = 'A no-break blank (U+00A0) stands here: write a plain one.';

const quoteNote = 'Put the value in quotes: `key: "value"`.';

const colonNote =
  'Put a value that holds a colon and a space in quotes: `title: "One: two"`. ' +
  'Otherwise check the indentation.';

const flowNote =
  'Put a value that holds `[ ] { } , : #` or begins with `@` in quotes, such as ' +
  '`{label: Loans, value: "US$2bn[@x]"}`.';

const faults: Partial<Record<ErrorCode, { expected: string; note: string }>> = {
  BAD_SCALAR_START: { expected: 'a value in quotes', note: flowNote },
  UNEXPECTED_TOKEN: { expected: 'the value to end before it', note: flowNote },
  BLOCK_AS_IMPLICIT_KEY: { expected: 'one key and one value on a line', note: colonNote },
  MULTILINE_IMPLICIT_KEY: { expected: 'one key and one value on a line', note: colonNote },
  BLOCK_IN_FLOW: { expected: 'values only, between brackets or braces', note: colonNote },
  BAD_INDENT: { expected: 'the indentation of its neighbours', note: flowNote },
  MISSING_CHAR: {
    expected: 'a closing quote, a comma or a colon before it',
    note: 'Close what was opened; put text with special characters in quotes.',
  },
  BAD_DQ_ESCAPE: {
    expected: 'a known escape such as `\\n` or `\\"`',
    note: 'In double quotes write a backslash twice, or use single quotes.',
  },
  TAB_AS_INDENT: { expected: 'spaces', note: 'Indent with spaces; YAML takes no tabs there.' },
  DUPLICATE_KEY: { expected: 'each key once', note: 'Keep one of the two.' },
  TAG_RESOLVE_FAILED: {
    expected: 'a plain value',
    note: 'Text that begins with `!` must be in quotes; tags are never read.',
  },
  MULTIPLE_DOCS: { expected: 'one YAML document', note: 'Remove the line `...`.' },
};
