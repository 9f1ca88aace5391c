import { listAssets } from './assets.ts';
import { loadPeers } from './load-peers.ts';
import { type DeskRequest, openDesk } from './open-desk.ts';
import type { EditorCommand } from './open-editor.ts';
import { createRoutes } from './routes.ts';
import { serve } from './serve.ts';

/** What is watched, and how it is shown. */
export interface WatchRequest extends Omit<DeskRequest, 'chokidar'> {
  /** Port to listen on; a free one unless given. */
  port?: number;
  /** Editor that a click on the page may start; none unless given. */
  editor?: EditorCommand;
}

/** A preview that is open. */
export interface Watch {
  /** The address to open, with its token. */
  address: string;
  close(): Promise<void>;
}

/**
 * Open a preview of briefings, which follows every edit.
 *
 * @param request What is watched, and how it is shown.
 * @returns The preview; close it, whatever happens.
 * @throws Failure (`usage`) when a package is missing or the port is taken, or when nothing can be built.
 */
export async function openWatch(request: WatchRequest): Promise<Watch> {
  const { chokidar, pdfjs } = loadPeers();
  const { editor } = request;
  const routes = new Map();
  // First of all: where the port is taken, nothing else is begun.
  const server = await serve(routes, request.port);
  try {
    const desk = await openDesk({ ...request, chokidar });
    const means = { desk, assets: listAssets(pdfjs), editor };
    for (const [place, answer] of createRoutes(means)) routes.set(place, answer);
    const [first, ...others] = desk.briefings();
    // Of many, only what somebody looks at is built.
    if (first !== undefined && others.length === 0) desk.warm(first);
    return {
      address: server.address,
      async close() {
        await Promise.all([server.close(), desk.close()]);
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
