import { createPointFinder } from '../located/create-point-finder.ts';
import { clipText } from '../messages/clip-text.ts';
import { createMessage } from '../messages/create-message.ts';
import type { Finding, Message, Place } from '../model/message.ts';
import { splitFrontMatter } from '../source/split-front-matter.ts';
import type { Comment, FoundComments, OpenMark, Stretch } from './comment.ts';
import { type CutText, createOffsetMap, cutText } from './cut-text.ts';
import { findInMarkdown } from './find-in-markdown.ts';
import { findInFrontMatter } from './find-in-yaml.ts';
import { joinFound, moved } from './found-comments.ts';

/**
 * Most times that a text is parsed anew because comments hid others: each of them opens a list item
 * or quotation deeper than the one before.
 */
const maxRounds = 20;

/** What may begin a comment in Markdown, besides comments in blocks of sources. */
const signs =
  /<!--|%%|\]:\s*(?:#|<>)|^[ \t>]*(?:[-+*\d][.)]?[ \t]+)*(?:`{3,}|~{3,})[ \t]*references/m;

/** A text as it is when nobody has written a comment in it. */
export interface WithoutComments {
  /** With as many lines as the text has with its comments. */
  text: string;
  /** Lines, from 1, that are empty because a comment stood there alone. */
  emptied: ReadonlySet<number>;
  /** How many were left out, and marks that nothing closes; places are those of the file. */
  messages: Message[];
  /**
   * Let a message speak of places in the file, and not in the text without comments.
   *
   * @param message Message about any file.
   * @returns The message, with its places moved where they are in this file.
   */
  restore(message: Message): Message;
  /**
   * Tell where in the file a place of the text without comments is.
   *
   * @param place Place in the text.
   * @returns The place in the file.
   */
  restorePlace(place: Place): Place;
}

/**
 * Leave out what an author wrote for himself: comments in HTML, between two `%%`, as definitions
 * that define nothing, and those of YAML in the front matter and in blocks of sources. In code they
 * are code and stay.
 *
 * @param file Path of the file, for messages.
 * @param written Whole text of the file, with LF line ends.
 * @param isSafe Says of a text whether the parser can be trusted with it.
 * @returns The text that is parsed and attached.
 */
export function leaveOutComments(
  file: string,
  written: string,
  isSafe: (text: string) => boolean,
): WithoutComments {
  const { block } = splitFrontMatter(written);
  const bodyStart = block?.place.end?.offset ?? 0;
  const comments: Comment[] = [];
  let open: OpenMark[] = [];
  let cut: CutText = { text: written, cuts: [] };
  for (let round = 0; round < maxRounds && isSafe(cut.text); round++) {
    const found = moved(findComments(cut.text), createOffsetMap(cut.cuts));
    open = found.open;
    if (found.comments.length === 0) break;
    // Nothing may be left in unsaid: what is nested too deep is told as though it were not closed.
    if (round === maxRounds - 1) {
      open = found.comments.map(([first]) => ({ mark: '<!--', offset: first?.start ?? 0 }));
    }
    for (const comment of found.comments) comments.push(comment);
    cut = cutText(written, comments, bodyStart);
  }
  const { text, cuts } = cut;
  return {
    text,
    emptied: emptiedLines(written, text, comments),
    messages: tell(file, written, comments, open),
    ...(cuts.length > 0
      ? createRestore(file, written, cut)
      : { restore: (message) => message, restorePlace: (place) => place }),
  };
}

function findComments(text: string): FoundComments {
  const { block } = splitFrontMatter(text);
  const mayBeInBody = signs.test(text.slice(block?.place.end?.offset ?? 0));
  return joinFound([
    ...(block ? [findInFrontMatter(block)] : []),
    ...(mayBeInBody ? [findInMarkdown(text)] : []),
  ]);
}

/** A comment may have empty lines inside it: these are lines of it, too. */
function emptiedLines(
  written: string,
  text: string,
  comments: readonly Comment[],
): ReadonlySet<number> {
  const emptied = new Set<number>();
  if (comments.length === 0) return emptied;
  const { pointAt } = createPointFinder(written);
  const lines = text.split('\n');
  for (const comment of comments) {
    const { line: last } = pointAt(comment.at(-1)?.end ?? 0);
    for (let { line } = pointAt(comment[0]?.start ?? 0); line <= last; line++) {
      if (/^[ \t>]*$/.test(lines[line - 1] ?? '')) emptied.add(line);
    }
  }
  return emptied;
}

function createRestore(
  file: string,
  written: string,
  { text, cuts }: CutText,
): Pick<WithoutComments, 'restore' | 'restorePlace'> {
  const now = createPointFinder(text);
  const then = createPointFinder(written);
  const origin = createOffsetMap(cuts);
  const restorePlace = ({ start, end }: Place): Place => ({
    start: then.pointAt(origin(now.offsetOf(start), false)),
    ...(end && { end: then.pointAt(origin(now.offsetOf(end), true)) }),
  });
  const restoreIn = <T extends { file: string; place?: Place }>(told: T): T =>
    told.file === file && told.place ? { ...told, place: restorePlace(told.place) } : told;
  const restore = (message: Message): Message => ({
    ...restoreIn(message),
    ...(message.cause && { cause: restoreIn(message.cause) }),
  });
  return { restore, restorePlace };
}

function tell(
  file: string,
  written: string,
  comments: readonly Comment[],
  open: readonly OpenMark[],
): Message[] {
  const { pointAt } = createPointFinder(written);
  const placeOf = ({ start, end }: Stretch): Place => ({
    start: pointAt(start),
    end: pointAt(end),
  });
  const messages = open.map(({ mark, offset, printed }) => {
    const place = placeOf({ start: offset, end: offset + mark.length });
    if (mark === '<!--') return createMessage('comment-closed', file, { place, ...unclosed });
    const finding = printed === undefined ? unpaired : behindMark(printed);
    return createMessage('comment-marks-paired', file, { place, ...finding });
  });
  if (comments.length === 0) return messages;
  const first = comments.reduce(
    (least, [stretch]) => Math.min(least, stretch?.start ?? least),
    written.length,
  );
  const place = placeOf({ start: first, end: first });
  return [
    ...messages,
    createMessage('comment-left-out', file, { place, ...leftOut(comments.length) }),
  ];
}

const unclosed: Finding = {
  reason: '`<!--` opens a comment that is never closed, expected `-->` behind it',
  actual: '<!--',
  expected: ['-->'],
  note:
    'Close it with `-->`; a comment with empty lines in it begins on a line of its own, and its lines ' +
    'are indented as those of the list around it. Write `\\<!--` for the signs themselves.',
};

const unpaired: Finding = {
  reason: '`%%` prints as text, expected a second `%%` that closes the comment',
  actual: '%%',
  note:
    'Close it in the same paragraph, or begin it on a line of its own. Write `\\%%` for the signs ' +
    'themselves.',
};

function behindMark(printed: string): Finding {
  const actual = clipText(printed.replace(/\s*\n[ \t>]*/g, ' '), 60);
  return {
    reason: `\`${actual}\` prints as text, expected white space before it, as a comment has`,
    actual,
    note:
      'Put the comment outside of brackets, quotation marks and emphasis, or write it `<!-- so -->`. ' +
      'Write `\\%%` for the signs themselves.',
  };
}

function leftOut(count: number): Finding {
  const what = count === 1 ? '`1` comment is' : `\`${count}\` comments are`;
  return {
    reason: `${what} left out of print and attachments, expected where they are for the author alone`,
    note: 'The first stands here. Put between backticks what is meant to be read.',
  };
}
