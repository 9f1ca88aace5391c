import path from 'node:path';
import type { Asset } from './assets.ts';
import { editorLink } from './editor-link.ts';
import { openEventStream } from './event-stream.ts';
import type { Desk } from './open-desk.ts';
import type { EditorCommand } from './open-editor.ts';
import type { PreviewState } from './preview.ts';
import { type Answer, end, type Routes } from './serve.ts';

/** What answers work with. */
export interface RouteMeans {
  desk: Desk;
  assets: ReadonlyMap<string, () => Asset>;
  /** Editor that may be started. */
  editor: EditorCommand | undefined;
}

/**
 * List what is answered. Whatever a request names is looked up in what the desk knows, never on the disk.
 *
 * @param means Desk, files of the page, and the editor.
 * @returns Answers by method and path.
 */
export function createRoutes(means: RouteMeans): Routes {
  const { desk, assets, editor } = means;
  const routes = new Map<string, Answer>();
  for (const [place, read] of assets) {
    routes.set(`GET ${place}`, (_, __, response) => {
      const { type, bytes } = read();
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
      response.end(bytes);
    });
  }
  routes.set('GET /events', (asked, _, response) => {
    const source = asked.searchParams.get('source') ?? desk.briefings()[0] ?? '';
    const listener = openEventStream(response, () => leave());
    listener.tell('hello', {
      source,
      root: path.basename(desk.root),
      opensEditor: editor !== undefined,
    });
    const leave = desk.view({
      source,
      state: (state) => listener.tell('state', tellState(state, desk)),
      list: (briefings) => listener.tell('list', briefings),
      fault: (fault) =>
        listener.tell('fault', fault && { message: fault.message, note: fault.note }),
    });
  });
  routes.set('GET /pdf', (asked, _, response) => {
    const { pdf } = desk.state(asked.searchParams.get('source') ?? '') ?? {};
    if (!pdf || String(pdf.revision) !== asked.searchParams.get('revision'))
      return end(response, 410, 'There is a newer one.\n');
    response.writeHead(200, {
      'Content-Type': 'application/pdf',
      'Content-Length': pdf.bytes.length,
    });
    response.end(pdf.bytes);
  });
  return routes;
}

function tellState(state: PreviewState, desk: Desk): unknown {
  const { pdf, failure, messages, ...rest } = state;
  return {
    ...rest,
    failure: failure && { message: failure.message, note: failure.note },
    messages: messages.map((message) => ({ ...message, link: linkOf(message, desk) })),
    pdf: pdf && { revision: pdf.revision, sha256: pdf.sha256, pages: pdf.pages },
  };
}

function linkOf({ file, place }: PreviewState['messages'][number], { root }: Desk): string {
  const { line = 1, column = 1 } = place?.start ?? {};
  return editorLink({ file: path.join(root, file), line, column });
}
