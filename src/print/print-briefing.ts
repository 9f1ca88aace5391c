import { createMessage } from '../messages/create-message.ts';
import { tellPrintTooLarge } from '../messages/source-limits.ts';
import type { Message } from '../model/message.ts';
import type { Page, Printed } from '../model/printed.ts';
import type { Settings } from '../model/settings.ts';
import type { Press } from './press.ts';
import type { PrintOutcome } from './print-until-settled.ts';
import { tellLength, tellLongPart } from './tell-length.ts';

/**
 * Print a composed page and put the press's answer into words.
 *
 * @param press Where pages are printed.
 * @param page Page to print.
 * @param input Path of the briefing and settings with the page limit.
 * @param help Guess from an earlier build, and a signal that gives the print up.
 * @returns The raw PDF, or messages about what stands against it.
 * @throws Failure (`machine`) when the browser fails.
 */
export async function printBriefing(
  press: Press,
  page: Page,
  input: { path: string; settings: Settings },
  help: { guess?: Record<string, number>; signal?: AbortSignal },
): Promise<{ printed?: Printed; messages: Message[] }> {
  const { path } = input;
  const { pageLimit } = input.settings.look;
  const outcome = await press.print(page, { ...help, pageLimit });
  if (outcome.kind !== 'printed') {
    return { messages: [tellInVain(outcome, page, path, pageLimit)] };
  }
  const { printed } = outcome;
  if (printed.wrongLength) return { messages: [tellLength(path, printed.wrongLength)] };
  const longParts = (printed.longParts ?? []).map((part) => tellLongPart(path, part));
  return { printed, messages: [...longParts, ...tellShortEnd(path, printed)] };
}

function tellInVain(
  outcome: Exclude<PrintOutcome, { kind: 'printed' }>,
  page: Page,
  path: string,
  pageLimit: number,
): Message {
  switch (outcome.kind) {
    case 'page-limit':
      return createMessage('page-limit', path, {
        reason: `The briefing has more than \`${pageLimit}\` pages, expected at most ${pageLimit}`,
        actual: String(outcome.pages),
        expected: [String(pageLimit)],
        note: 'Divide it into several briefings.',
      });
    case 'memory-limit':
      return tellPrintTooLarge(path, outcome.ceiling);
    case 'broken-font':
      return tellBrokenFont(path, page, outcome.face);
    case 'unsettled':
    case 'missing-anchors':
      return createMessage('page-numbers-settled', path, {
        reason: `The page numbers of \`${outcome.anchors.slice(0, 5).join('`, `')}\` ${
          outcome.kind === 'unsettled' ? 'changed with every print' : 'are nowhere in the print'
        }, expected one page each`,
        note: 'This is a fault of the template or of Briefpress: please report it with the briefing that shows it.',
      });
  }
}

function tellBrokenFont(briefing: string, { ownFonts = {} }: Page, face: string): Message {
  const { file = briefing, place, path = face } = ownFonts[face] ?? {};
  return createMessage('identity-valid', briefing, {
    file,
    ...(place && { place }),
    reason: `\`${path}\` is damaged: the browser does not take it, expected a TTF or WOFF2 font with TrueType outlines`,
    actual: path,
    note: 'Export it again, or ask who made it for a whole one.',
  });
}

/** What became of a last page of a few lines. */
function tellShortEnd(path: string, { shortEnd, pageCount }: Printed): Message[] {
  if (!shortEnd) return [];
  const { millimetres, over } = shortEnd;
  const held = `only \`${millimetres} mm\` of text`;
  return [
    createMessage('page-fit', path, {
      reason:
        over === 0
          ? `The last of ${pageCount + 1} pages held ${held}: set a little tighter, the briefing fits on ${pageCount}`
          : `The last of ${pageCount} pages holds ${held}, expected more or none; set a little tighter, it was ${over} mm over`,
      actual: `${millimetres} mm`,
      note:
        over === 0
          ? 'The spaces between sections and the lines of references are lower than in other briefings.'
          : `Shorten the text by ${over} mm and the page goes, or let it be.`,
    }),
  ];
}
