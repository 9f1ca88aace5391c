import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { PlacedBlock } from '../model/side-map.ts';
import { blockAt } from '../side-map/block-at.ts';
import { placeOf } from '../side-map/place-of.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import type { Asset } from './assets.ts';
import { editorLink } from './editor-link.ts';
import { openEventStream } from './event-stream.ts';
import type { Desk } from './open-desk.ts';
import { type EditorCommand, openEditor } from './open-editor.ts';
import type { PreviewState } from './preview.ts';
import { type Answer, endWith, endWithJson, type Routes } from './serve.ts';

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
      faults: (faults) => listener.tell('faults', faults),
    });
  });
  routes.set('GET /pdf', (asked, _, response) => {
    const { pdf } = desk.state(asked.searchParams.get('source') ?? '') ?? {};
    if (!pdf || String(pdf.revision) !== asked.searchParams.get('revision'))
      return endWith(response, 410, 'There is a newer one.\n');
    response.writeHead(200, {
      'Content-Type': 'application/pdf',
      'Content-Length': pdf.bytes.length,
    });
    response.end(pdf.bytes);
  });
  routes.set('GET /lead', ({ searchParams }, _, response) => {
    const file = insideProject(searchParams.get('file') ?? '', desk.root);
    endWithJson(response, { source: desk.ownerOf(file) ?? null });
  });
  routes.set('GET /block', ({ searchParams }, _, response) => {
    const map = desk.state(searchParams.get('source') ?? '')?.pdf?.sideMap;
    const [page = 0, x = 0, y = 0] = ['page', 'x', 'y'].map((name) => numberOf(searchParams, name));
    endWithJson(response, tellBlock(map && blockAt(map, page, x, y), desk));
  });
  routes.set('GET /place', ({ searchParams }, _, response) => {
    const map = desk.state(searchParams.get('source') ?? '')?.pdf?.sideMap;
    const file = insideProject(searchParams.get('file') ?? '', desk.root);
    endWithJson(
      response,
      tellBlock(map && placeOf(map, file, numberOf(searchParams, 'line')), desk),
    );
  });
  if (editor) routes.set('POST /open', (_, request, response) => open(request, response, means));
  return routes;
}

function numberOf(query: URLSearchParams, name: string): number {
  return Number(query.get(name) ?? '');
}

/** Editors name files by their whole path; nothing is looked up on the disk. */
function insideProject(file: string, root: string): string {
  const relative = path.isAbsolute(file) ? path.relative(root, file) : path.normalize(file);
  return relative.split(path.sep).join('/');
}

function tellBlock(block: PlacedBlock | undefined, desk: Desk): unknown {
  if (!block) return null;
  const { file, line, column } = block;
  return { ...block, link: editorLink({ file: path.join(desk.root, file), line, column }) };
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

/** Longest text that names a place, in bytes. */
const MAX_PLACE = 10_000;

/** Only a place that some page shows is opened: what is sent names it, and adds nothing. */
function open(
  request: IncomingMessage,
  response: ServerResponse,
  { desk, editor }: RouteMeans,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_PLACE) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', async () => {
    const place = findPlace(Buffer.concat(chunks), desk);
    if (!place || !editor) return endWith(response, 404, 'No page shows that place.\n');
    const { file, line, column } = place;
    const fault = await openEditor(editor, { file: path.join(desk.root, file), line, column });
    if (fault === undefined) endWith(response, 204, '');
    else endWith(response, 500, `The editor cannot be started: ${fault}\n`);
  });
}

function findPlace(sent: Uint8Array, desk: Desk): PlacedBlock | undefined {
  const wanted = parseJson(sent);
  const { file, line, column } = isRecord(wanted) ? wanted : {};
  return desk
    .states()
    .flatMap(({ pdf }) => pdf?.sideMap?.blocks ?? [])
    .find((block) => block.file === file && block.line === line && block.column === column);
}
