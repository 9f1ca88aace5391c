import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Channel } from '../../src/model/channel.ts';
import { keyElements } from '../../src/page/channel/print-channel.ts';
import type { Press } from '../../src/print/press.ts';

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";
const STYLE = `
@page { size: 148mm 210mm; margin: 20mm 15mm; @top-left { content: 'Furniture' } @bottom-center { content: 'Page ' counter(page) } }
@page turned { size: 210mm 148mm; margin: 20mm 15mm }
body { margin: 0; font-size: 11pt }
.annex { page: turned }
h1, h2 { white-space: pre-wrap }`;

/** A print of some HTML, and what its elements are. */
export interface PrintedFragment {
  bytes: Uint8Array;
  channel: Channel;
}

/**
 * Print a piece of HTML as compose would have it printed: keyed, and with page furniture.
 *
 * @param press Where to print.
 * @param html The body.
 * @param style Further rules.
 * @returns The PDF as the browser wrote it, and the channel.
 */
export async function printFragment(
  press: Press,
  html: string,
  style = '',
): Promise<PrintedFragment> {
  const tree: Root = fromHtml(html, { fragment: true });
  const channel = keyElements(tree, {
    lang: 'en',
    pageWord: 'Page',
    furtherPlace: '{page}, place {number}',
  });
  const page = {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>A test</title><style>${STYLE}${style}</style></head><body>${toHtml(tree)}</body></html>`,
    title: 'A test',
    lang: 'en',
    paper: 'a4' as const,
    anchors: [],
    pageSlots: [],
  };
  const outcome = await press.print(page, { pageLimit: 20 });
  if (outcome.kind !== 'printed') throw new Error(outcome.kind);
  return { bytes: outcome.printed.bytes, channel };
}
