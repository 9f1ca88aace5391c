import { createSocket, type Socket } from 'node:dgram';
import { createServer as createHttp, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcp } from 'node:net';
import type { Canaries } from '../hostile-case.ts';

/** Somebody reached one of the canaries. */
export interface Contact {
  by: 'http' | 'tcp' | 'udp' | 'dns';
  /** Address that was asked for over HTTP, name that was asked for, else empty. */
  what: string;
}

/** Servers that nobody has any reason to reach. */
export interface CanaryServers {
  /**
   * Say what the words of cases stand for.
   *
   * @param name Name of the case, which its contacts tell.
   * @param outside Absolute path of the folder with secrets.
   * @param up The way there from the briefing.
   */
  wordsOf(name: string, outside: string, up: string): Canaries;
  /** Address of the server that answers names; undefined where this user may not open its port. */
  nameServer: string | undefined;
  /** All contacts so far. What was sent before the call is among them, as it stands in line before our own. */
  contacts(): Promise<Contact[]>;
  close(): void;
}

/** Names that the canaries answer to end so; no such name exists. */
const ZONE = 'canary.example';
/** What our own last contacts say. */
const OWN = 'last-in-line';

/**
 * Open servers for HTTP, bare TCP, datagrams and, where the user may, names. All of them count.
 *
 * @returns The servers; close them.
 */
export async function openCanaries(): Promise<CanaryServers> {
  const seen: Contact[] = [];
  const own = new Set<string>();
  const note = (by: Contact['by'], what = '') => {
    if (what.includes(OWN)) own.add(by);
    else seen.push({ by, what });
  };
  const http = createHttp(({ url = '' }, response) => {
    note('http', url);
    response.setHeader('connection', 'close');
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  });
  const tcp = createTcp((socket) => {
    // Ours speaks first; a browser that only connects, or speaks TLS, does not say that.
    const silent = setTimeout(() => socket.destroy(), 2000).unref();
    socket.once('data', (data) => {
      if (!data.includes(OWN)) return;
      own.add('tcp');
      clearTimeout(silent);
      socket.destroy();
    });
    socket.on('error', () => {});
    seen.push({ by: 'tcp', what: `${socket.remotePort}` });
  });
  await Promise.all([listen(http), listen(tcp)]);
  const udp = await openSocket((message) => note('udp', message.toString('latin1')));
  const names = await openNames((name) => note('dns', name));
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  let asked = 0;

  return {
    nameServer: names?.address().address,
    wordsOf: (name, outside, up) => ({
      'CANARY-HTTP': `127.0.0.1:${portOf(http)}/${name}`,
      'CANARY-TCP': `127.0.0.1:${portOf(tcp)}`,
      'CANARY-UDP': `127.0.0.1:${portOf(udp)}`,
      'CANARY-NAME': `${name}.${ZONE}`,
      'CANARY-OUTSIDE': outside,
      'CANARY-UP': up,
    }),
    async contacts() {
      const marker = `${OWN}-${asked++}`;
      own.clear();
      const port = await knock(portOf(tcp), marker);
      await new Promise<void>((resolve, reject) => {
        request({ port: portOf(http), path: `/${marker}` }, (answer) => {
          answer.resume().on('end', resolve);
        })
          .on('error', reject)
          .end();
      });
      await sendTo(udp, marker);
      if (names) await sendTo(names, question(`${marker}.${ZONE}`));
      const wanted = names ? 4 : 3;
      while (own.size < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
      const ours = seen.findIndex(({ by, what }) => by === 'tcp' && what === `${port}`);
      if (ours >= 0) seen.splice(ours, 1);
      return seen.map(({ by, what }) => ({ by, what: by === 'tcp' ? '' : what }));
    },
    close() {
      http.closeAllConnections();
      http.close();
      tcp.close();
      udp.close();
      names?.close();
    },
  };
}

function listen(server: {
  listen(port: number, host: string, then: () => void): unknown;
}): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}

/** Connect once ourselves; all who came before are counted by then. */
function knock(port: number, marker: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const { localPort = 0 } = socket;
      socket.on('close', () => resolve(localPort));
      socket.end(marker);
    });
    socket.on('error', reject);
  });
}

function openSocket(
  hear: (message: Buffer) => void,
  host = '127.0.0.1',
  port = 0,
): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.on('message', hear);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, host, () => resolve(socket));
  });
}

/** The port of names is for administrators, and for one on each address: this one has its own. */
async function openNames(hear: (name: string) => void): Promise<Socket | undefined> {
  const host = `127.${1 + (process.pid % 250)}.${1 + (Math.floor(process.pid / 250) % 250)}.53`;
  try {
    const socket = await openSocket(() => {}, host, 53);
    socket.removeAllListeners('message');
    socket.on('message', (message, { address, port }) => {
      hear(nameAsked(message));
      // No such name: RFC 1035, 4.1.1.
      const answer = Buffer.from(message);
      answer.writeUInt16BE(0x8183, 2);
      socket.send(answer, port, address, () => {});
    });
    return socket;
  } catch {
    return undefined;
  }
}

/** The name in a question: RFC 1035, 4.1.2. */
function nameAsked(message: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; at < message.length && message[at] !== 0; ) {
    const length = message[at] ?? 0;
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join('.');
}

function question(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  const head = Buffer.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([head, ...labels, Buffer.from([0, 0, 1, 0, 1])]);
}

function sendTo(socket: Socket, data: string | Buffer): Promise<void> {
  const { address, port } = socket.address();
  const sender = createSocket('udp4');
  return new Promise((resolve, reject) => {
    sender.send(data, port, address, (error) => {
      sender.close();
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Put what the words of canaries stand for into a text.
 *
 * @param text Text of a case.
 * @param words What they stand for.
 * @returns The text.
 */
export function fill(text: string, words: Canaries): string {
  return text.replaceAll(
    /CANARY-(?:HTTP|TCP|UDP|NAME|OUTSIDE|UP)/g,
    (word) => words[word as keyof Canaries],
  );
}
