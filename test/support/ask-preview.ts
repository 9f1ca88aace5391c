import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** An answer of a preview. */
export interface PreviewAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a request differs in. */
export interface AskOptions {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/**
 * Ask a preview something, with any headers: browsers and `fetch` set some of them by themselves.
 *
 * @param port Port of the preview.
 * @param path Path and query, as they are sent.
 * @param options Method, headers and body.
 * @returns The answer.
 */
export function askPreview(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: AskOptions = {},
): Promise<PreviewAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/**
 * Come in by the first address.
 *
 * @param address The address that the terminal shows.
 * @returns Port of the preview, and the cookie it gave.
 */
export async function enterPreview(address: string): Promise<{ port: number; cookie: string }> {
  const { port, search } = new URL(address);
  const answer = await askPreview(Number(port), `/${search}`);
  const [cookie = ''] = answer.headers['set-cookie']?.[0]?.split(';') ?? [];
  return { port: Number(port), cookie };
}

/** What a preview tells of a briefing. */
export interface ToldState {
  source: string;
  revision: number;
  isBuilding: boolean;
  messages: { level: string; reason: string; link: string }[];
  failure?: { message: string };
  pdf?: { revision: number; sha256: string; pages: { digest: string; size: [number, number] }[] };
}

/**
 * Listen to what a preview tells.
 *
 * @param entered Port and cookie.
 * @param source Briefing to look at.
 * @returns All that was told, by the kind of event; end it.
 */
export function listenToPreview(
  { port, cookie }: { port: number; cookie: string },
  source: string,
) {
  const told = { state: [] as ToldState[], list: [] as string[][], faults: [] as unknown[] };
  const query = new URLSearchParams({ source });
  const asked = request(
    { port, host: '127.0.0.1', path: `/events?${query}`, headers: { cookie } },
    (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('error', () => {});
      answer.on('data', (chunk: string) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, kind = '', data = ''] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
          if (Object.hasOwn(told, kind)) told[kind as 'faults'].push(JSON.parse(data));
        }
      });
    },
  );
  asked.on('error', () => {});
  asked.end();
  return { told, end: () => asked.destroy() };
}
