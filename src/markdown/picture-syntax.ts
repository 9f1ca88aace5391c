import { definition, labelEnd } from 'micromark-core-commonmark';
import type {
  Construct,
  Event,
  Extension,
  Point,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pictureCaption: 'pictureCaption';
  }
}

const leftSquareBracket = 91;
const rightSquareBracket = 93;

/** Names of the constructs that read titles, for those who disable constructs. */
export const pictureConstructs = { definition: 'pictureDefinition', labelEnd: 'pictureLabelEnd' };

/**
 * Extend micromark so that the title of a picture is inline Markdown, as it prints as a caption: in
 * `![words](file "title")` and, for pictures by reference, in `[label]: file "title"`. The title of a
 * link stays a string, and so does that of a definition of a source (`[@key]: …`).
 *
 * @returns The extension. It wraps the two stock constructs, which are disabled.
 */
export function pictureSyntax(): Extension {
  return {
    text: { [rightSquareBracket]: pictureLabelEnd },
    contentInitial: { [leftSquareBracket]: pictureDefinition },
    disable: { null: ['labelEnd', 'definition'] },
  };
}

const pictureLabelEnd: Construct = {
  ...labelEnd,
  name: pictureConstructs.labelEnd,
  resolveTo(events, context) {
    const resolved = labelEnd.resolveTo?.(events, context) ?? events;
    if (resolved.at(-1)?.[1].type !== 'image') return resolved;
    const afterLabel = resolved.findLastIndex(([, token]) => token.type === 'label') + 1;
    return readTitle(resolved, afterLabel, 'resourceTitleString');
  },
};

const pictureDefinition: Construct = {
  ...definition,
  name: pictureConstructs.definition,
  resolve: (events, context) =>
    definesSource(events, context) ? events : readTitle(events, 0, 'definitionTitleString'),
};

function definesSource(events: readonly Event[], context: TokenizeContext): boolean {
  const label = events.find(([, token]) => token.type === 'definitionLabelString')?.[1];
  return label !== undefined && /^\s*-?@/.test(context.sliceSerialize(label));
}

/**
 * Makes the strings of a title one text, which micromark then reads like a paragraph. The events are
 * changed in place, as micromark holds on to the list.
 */
function readTitle(events: Event[], from: number, type: Token['type']): Event[] {
  // A paragraph may hold thousands of pictures: only what belongs to this one is looked at.
  const own = events.slice(from);
  const start = own.findIndex(([, token]) => token.type === type);
  const title = own[start]?.[1];
  if (!title) return events;
  const end = own.findLastIndex(([, token]) => token === title);
  title.type = 'pictureCaption';
  events.splice(from + start + 1, end - start - 1, ...asText(own.slice(start + 1, end)));
  return events;
}

/** One token a line, linked, each with its line end; the indent of a line is no part of the text. */
function asText(events: readonly Event[]): Event[] {
  const lines: Token[] = [];
  let isOpen = false;
  for (const [kind, { type, start, end }] of events) {
    if (kind !== 'enter' || (type !== 'chunkString' && type !== 'lineEnding')) continue;
    const line = lines.at(-1);
    if (line && isOpen) line.end = end;
    else lines.push(nextLine(line, start, end));
    isOpen = type !== 'lineEnding';
  }
  const context = events[0]?.[2];
  if (!context) return [];
  return lines.flatMap((line): Event[] => [
    ['enter', line, context],
    ['exit', line, context],
  ]);
}

function nextLine(previous: Token | undefined, start: Point, end: Point): Token {
  const line: Token = { type: 'chunkText', start, end, contentType: 'text', previous };
  if (previous) previous.next = line;
  return line;
}
