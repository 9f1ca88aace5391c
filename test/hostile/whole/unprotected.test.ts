import PQueue from 'p-queue';
import { expect, it } from 'vitest';
import { corpus } from '../corpus.ts';
import { judgeContacts, judgePdf } from '../harness/judge.ts';
import { openCanaries } from '../harness/open-canaries.ts';
import { placeCase } from '../harness/place-cases.ts';
import { printUnprotected, startUnprotected } from '../harness/print-unprotected.ts';
import { sceneOfTest } from '../harness/scene-of-test.ts';

/** Threats that a bare browser has no answer to. */
const THREATS = new Set([
  ...['network', 'local-files', 'script', 'html-injection', 'css-injection', 'template-code'],
  ...['secrets', 'pictures'],
]);

it('the same cases, printed without protection, reach the canaries, leak and run in many ways', async () => {
  const canaries = await openCanaries();
  const scene = sceneOfTest();
  const browser = await startUnprotected(scene, canaries.nameServer);
  const cases = corpus.filter(({ threat, whole }) => !whole && THREATS.has(threat));
  const failing = new Map<string, string[]>();
  const queue = new PQueue({ concurrency: 6 });
  const print = async (one: (typeof cases)[number]) => {
    placeCase(one, canaries, scene);
    const pdf = await printUnprotected(one, scene, browser);
    if (pdf) failing.set(one.name, (await judgePdf(pdf, [])).breaches);
  };
  await queue.addAll(cases.map((one) => () => print(one)));
  await browser.close();
  const contacts = await canaries.contacts();
  canaries.close();

  const byPdf = [...failing].filter(([, breaches]) => breaches.length > 0).map(([name]) => name);
  const byServer = contacts.map(({ what }) => what.split(/[/.]/).find((part) => failing.has(part)));
  const unsafe = new Set([...byPdf, ...byServer].filter((name) => name !== undefined));
  const breaches = [...[...failing.values()].flat(), ...judgeContacts(contacts)];
  const count = (words: string) => breaches.filter((breach) => breach.startsWith(words)).length;
  const counts = Object.fromEntries(
    [
      'contact by http',
      'contact by tcp',
      'contact by udp',
      'contact by dns',
      'secret',
      'code ran',
      'link',
    ].map((words) => [words, count(words)]),
  );
  console.info(`without protection ${unsafe.size} of ${cases.length} cases fail:`, counts);
  expect(unsafe.size).toBeGreaterThan(200);
  for (const words of ['contact by http', 'secret', 'code ran', 'link']) {
    expect(count(words), words).toBeGreaterThan(20);
  }
  for (const words of ['contact by tcp', 'contact by udp']) {
    expect(count(words), words).toBeGreaterThan(0);
  }
  if (canaries.nameServer) expect(count('contact by dns')).toBeGreaterThan(0);
}, 600_000);
