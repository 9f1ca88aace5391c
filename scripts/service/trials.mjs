import { setTimeout as sleep } from 'node:timers/promises';
import { awaitEnd, forEachOf, handIn, writeBriefing } from './client.mjs';
import { countPrints, judgeStore } from './judge-store.mjs';
import { processorTime, residentMemory } from './machines.mjs';

/** Blank prints have no tags. */
const PLAIN = ['--conformance', 'none'];
/** How many clients ask at the same time. */
const CLIENTS = 8;
/** Of so many briefings that are tried under kills one has a mistake of its author. */
const BAD = 21;

/**
 * Hand in many briefings, a part of them more than once, and see that each is printed once; then further ones until the
 * worker has done so many jobs, and see what that does to its memory.
 *
 * @param site Where.
 * @param {{requests: number, doubled: number, jobs: number}} options How many requests, which part of them asks for what
 *   was asked for before, and how many jobs in all.
 * @returns Figures, and what is not as it should be.
 */
export async function tryDoubles(site, { requests, doubled, jobs }) {
  await site.serve({ more: PLAIN });
  const worker = await site.standIn();
  const memory = watchMemory(worker.pid, () => countPrints(site.prints));
  const before = processorTime(worker.pid);
  const distinct = Math.round(requests * (1 - doubled));
  const answers = counter();
  const all = shuffledNumbers(requests, distinct);
  await forEachOf(all, CLIENTS, (number) => handInOne(site, number, answers));
  await endOfAll(site, upTo(0, distinct));
  const found = judgeStore(site.store, site.prints);
  await forEachOf(upTo(distinct, jobs), CLIENTS, (number) => handInOne(site, number, counter()));
  await endOfAll(site, upTo(distinct, jobs));
  const spent = processorTime(worker.pid) - before;
  const figures = {
    requests,
    distinct,
    ...found,
    answers: answers.all,
    jobs,
    'CPU, ms a job': round((spent * 1000) / jobs),
    ...memory.end(),
  };
  return { figures, faults: faultsOf(found, { done: distinct, prints: distinct }) };
}

/**
 * The same with a service and a worker as they are, whose browsers print.
 *
 * @param site Where.
 * @param {{requests: number, doubled: number}} options As above.
 * @returns Figures, and what is not as it should be.
 */
export async function tryRealPress(site, { requests, doubled }) {
  let prints = 0;
  const hear = (line) => {
    if (line.includes('"msg":"print begun"')) prints += 1;
  };
  await site.serve();
  const worker = await site.work({ hear, more: ['--log-level', 'debug'] });
  const distinct = Math.round(requests * (1 - doubled));
  const answers = counter();
  const before = processorTime(worker.pid);
  const all = shuffledNumbers(requests, distinct);
  await forEachOf(all, CLIENTS, (number) => handInOne(site, number, answers));
  await endOfAll(site, upTo(0, distinct));
  const spent = processorTime(worker.pid) - before;
  const found = { ...judgeStore(site.store), prints };
  await worker.end('SIGTERM');
  return {
    figures: {
      ...{ requests, distinct, ...found, answers: answers.all },
      'CPU, ms a job': round((spent * 1000) / distinct),
    },
    faults: faultsOf(found, { done: distinct, prints: distinct }),
  };
}

/**
 * Kill workers and the service again and again while clients ask, and restart Redis in between, with what it had kept
 * and with nothing; then see that all that was accepted has ended.
 *
 * @param site Where.
 * @param {{kills: number, seed: number, lastsEmpty: boolean}} options How many are killed, what chance begins with, and
 *   whether Redis is emptied once more when nobody is killed any more: then only the comparison each minute helps.
 * @returns Figures, and what is not as it should be.
 */
export async function tryKills(site, { kills, seed, lastsEmpty }) {
  const chance = createChance(seed);
  const starts = [
    () => site.serve({ more: PLAIN }),
    () => site.standIn({ milliseconds: 30, isMissedSoon: true }),
    () => site.standIn({ milliseconds: 30, isMissedSoon: true }),
  ];
  const programs = await Promise.all(starts.map((start) => start()));
  const answers = counter();
  const killed = counter();
  let isOver = false;
  const accepted = handInUntil(site, answers, () => isOver);
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(100 + chance() * 900);
    const victim = Math.floor(chance() * programs.length);
    killed.count(victim === 0 ? 'service' : 'worker');
    await programs[victim].end('SIGKILL');
    if (kill % 5 === 0 || kills < 5) {
      const isEmpty = kill % 2 === 0;
      killed.count(isEmpty ? 'Redis, emptied' : 'Redis');
      await site.redis.restart({ isEmpty, away: 200 });
    }
    programs[victim] = await starts[victim]();
  }
  isOver = true;
  const numbers = await accepted;
  if (lastsEmpty) await site.redis.restart({ isEmpty: true });
  const ends = await endOfAll(site, numbers);
  const found = judgeStore(site.store, site.prints);
  const failed = numbers.filter((number) => number < 0).length;
  const done = numbers.length - failed;
  return {
    figures: {
      kills,
      killed: killed.all,
      accepted: numbers.length,
      ends,
      ...found,
      answers: answers.all,
    },
    faults: [
      ...faultsOf(found, { done, failed }),
      ...(found.prints < done ? [`${found.prints} prints, expected ${done} or more`] : []),
    ],
  };
}

/**
 * Kill a service that works itself, without a queue elsewhere, while its browsers print.
 *
 * @param site Where.
 * @param {{requests: number, kills: number, seed: number}} options How many requests and kills.
 * @returns Figures, and what is not as it should be.
 */
export async function tryKillsAlone(site, { requests, kills, seed }) {
  const chance = createChance(seed);
  const start = () => site.serve({ isAlone: true });
  let service = await start();
  const answers = counter();
  const handedIn = forEachOf(upTo(1, requests + 1), 2, async (number) => {
    await handInOne(site, number, answers);
    await sleep(100);
  });
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(500 + chance() * 1_500);
    await service.end('SIGKILL');
    service = await start();
  }
  await handedIn;
  const ends = await endOfAll(site, upTo(1, requests + 1));
  const found = judgeStore(site.store);
  return {
    figures: { requests, kills, ends, ...found, answers: answers.all },
    faults: faultsOf(found, { done: requests }),
  };
}

/**
 * Kill a worker, and let one sleep, while they print, and see how long it takes until another has done the job. The times of
 * locks are those that users have.
 *
 * @param site Where.
 * @returns Figures, and what is not as it should be.
 */
export async function tryTakeover(site) {
  await site.serve();
  const seconds = {};
  for (const [number, signal] of ['SIGKILL', 'SIGSTOP'].entries()) {
    let strike = () => {};
    const begun = new Promise((resolve) => {
      strike = resolve;
    });
    const hear = (line) => {
      if (line.includes('"msg":"print begun"')) strike();
    };
    const victim = await site.work({ hear, more: ['--log-level', 'debug'] });
    await handInOne(site, number, counter());
    await begun;
    process.kill(victim.pid, signal);
    const then = performance.now();
    const other = await site.work();
    await endOfAll(site, [number]);
    seconds[signal] = round((performance.now() - then) / 1000);
    // One that slept ends what it had begun, and finds that another was first.
    if (signal === 'SIGSTOP') process.kill(victim.pid, 'SIGCONT');
    await Promise.all([other, victim].map((worker) => worker.end('SIGTERM')));
  }
  const found = judgeStore(site.store);
  return {
    figures: { 'seconds until another has done it': seconds, ...found },
    faults: faultsOf(found, { done: 2 }),
  };
}

/**
 * Let one worker and two work in turns, and compare what a job costs once each of them has done some.
 *
 * @param site Where.
 * @param {{jobs: number, rounds: number}} options How many jobs for each worker, and how often.
 * @returns Figures; nothing of it can be at fault.
 */
export async function tryTwoWorkers(site, { jobs, rounds }) {
  await site.serve({ more: PLAIN });
  const costs = { one: [], two: [] };
  let next = 0;
  const doJobs = async (workers) => {
    const numbers = upTo(next, next + jobs * workers.length);
    next += numbers.length;
    await forEachOf(numbers, CLIENTS, (number) => handInOne(site, number, counter()));
    await endOfAll(site, numbers);
    return workers.reduce((sum, { pid }) => sum + processorTime(pid), 0);
  };
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [name, count] of [
      ['one', 1],
      ['two', 2],
    ]) {
      const workers = await Promise.all(upTo(0, count).map(() => site.standIn()));
      const warm = await doJobs(workers);
      const spent = (await doJobs(workers)) - warm;
      costs[name].push(round((spent * 1000) / (jobs * count)));
      await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
    }
  }
  const figures = {
    'jobs each': jobs,
    'CPU with one worker, ms a job': costs.one,
    'with two': costs.two,
  };
  return {
    figures,
    faults: faultsOf(judgeStore(site.store, site.prints), { done: next, prints: next }),
  };
}

/** A briefing by its number; under kills some are bad. */
function briefingOf(number) {
  return writeBriefing(number, { isBad: number < 0 });
}

function handInOne(site, number, answers) {
  return handIn(site.base, briefingOf(number), answers.count);
}

/** Hand in new ones and, now and then, one again, as long as it is wanted; tells which were accepted. */
async function handInUntil(site, answers, isOver) {
  const accepted = new Set();
  let next = 1;
  const lane = async () => {
    while (!isOver()) {
      const [earlier] = accepted;
      const isAgain = next % 4 === 0 && earlier !== undefined;
      const number = isAgain ? earlier : next % BAD === 0 ? -next : next;
      next += 1;
      await handInOne(site, number, answers);
      accepted.add(number);
      await sleep(60);
    }
  };
  await Promise.all(upTo(0, 4).map(lane));
  return [...accepted];
}

/** Wait until all have ended, and count how. */
async function endOfAll(site, numbers) {
  const ends = counter();
  await forEachOf(numbers, CLIENTS, async (number) =>
    ends.count(await awaitEnd(site.base, briefingOf(number).digest)),
  );
  return ends.all;
}

/** Each of the distinct ones at least once, and others again until there are enough, in an order by chance. */
function shuffledNumbers(count, distinct) {
  const chance = createChance(1);
  const numbers = upTo(0, count).map((index) =>
    index < distinct ? index : Math.floor(chance() * distinct),
  );
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other], numbers[last]];
  }
  return numbers;
}

/** Chance that can be had again: a row of numbers from 0 to 1 (Park and Miller, 1988). */
function createChance(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Note the memory of a process each time it has done a thousand jobs more. */
function watchMemory(pid, jobsDone) {
  const STEP = 1_000;
  const seen = {};
  const look = () => {
    const step = Math.floor(jobsDone() / STEP) * STEP;
    if (step > 0) seen[step] ??= Math.round(residentMemory(pid));
  };
  const timer = setInterval(look, 500);
  return {
    end() {
      clearInterval(timer);
      look();
      return { 'memory, MiB after jobs': seen };
    },
  };
}

/** What is not as it must be, in words. */
function faultsOf(found, { done, failed = 0, prints }) {
  const expected = { done, failed, setAside: 0, left: 0, wrong: 0, ...(prints && { prints }) };
  return Object.entries(expected)
    .filter(([name, count]) => found[name] !== count)
    .map(([name, count]) => `${name}: ${found[name]}, expected ${count}`);
}

function counter() {
  const all = {};
  return {
    all,
    count(name) {
      all[name] = (all[name] ?? 0) + 1;
    },
  };
}

function upTo(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function round(number) {
  return Math.round(number * 10) / 10;
}
