// A program that does all that Briefpress must not, so that each detector is seen to fire.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, createServer } from 'node:net';
import path from 'node:path';

const [, , , http, tcp, udp, name] = process.argv;
const scene = path.dirname(process.cwd());
const portOf = (address) => Number(address.split(':')[1]);
const secret = process.env.BRIEFPRESS_CANARY_SECRET;

const sent = [
  new Promise((resolve) => {
    get(`http://${http}`, (answer) => answer.resume().on('end', resolve));
  }),
  new Promise((resolve) => {
    const socket = connect(portOf(tcp), '127.0.0.1', () => socket.end(resolve));
  }),
  datagram(portOf(udp), '127.0.0.1', 'x'),
];
const [, server] = /^nameserver (\S+)/m.exec(readFileSync('/etc/resolv.conf', 'utf8')) ?? [];
if (server?.startsWith('127.')) sent.push(datagram(53, server, question(name)));

// Processes: one that lives on, one from the search path, one by its place.
spawn('/bin/sleep', ['60'], { stdio: 'ignore', detached: true }).unref();
spawnSync('git', ['status']);
createServer().listen(0, '127.0.0.1');
writeFileSync(path.join(process.env.TMPDIR, 'left'), '');
writeFileSync(path.join(scene, 'outside/secret.txt'), 'changed');
writeFileSync(path.join(process.env.HOME, 'new'), '');
mkdirSync('out', { recursive: true });
writeFileSync(
  'out/manifest.json',
  JSON.stringify({ secret: readFileSync('../outside/secret.md', 'utf8') }),
);
console.log(`##vso[task.complete]x\n  ::add-mask::x\n\u001b]0;x\u0007${secret}`);
console.error(Buffer.from(`xx${secret}`).toString('base64'));

await Promise.all(sent);
// Long enough to be looked at.
setTimeout(() => process.exit(), 500);

function datagram(port, host, data) {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.send(data, port, host, () => {
      socket.close();
      resolve();
    });
  });
}

function question(host) {
  const labels = host.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([
    Buffer.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
    ...labels,
    Buffer.from([0, 0, 1, 0, 1]),
  ]);
}
