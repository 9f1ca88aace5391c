import { homedir } from 'node:os';
import pico from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { systemFailure } from '../io/system-failure.ts';
import { Failure } from '../model/failure.ts';
import { escapeText } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import type { PrepareThread } from '../threads/prepare-thread.ts';
import { tool } from '../tool.ts';
import type { CallMeans } from './call-means.ts';
import type { TalkOptions } from './commands/talk-options.ts';
import { exitCodes, signalCodes } from './exit-codes.ts';
import { findWishes } from './find-wishes.ts';
import { isReading, listenForSignals } from './listen-for-signals.ts';
import { type Call, parseArguments } from './parse-arguments.ts';
import { createProgress, isWatched } from './progress.ts';
import { createTalk, type Talk } from './talk.ts';
import { watchOutput } from './watch-output.ts';

/**
 * Carry out one call of the command line, and end the program.
 *
 * @param argv Arguments after the program's name.
 * @param thread A thread that was started ahead, for the commands that prepare.
 */
export async function runCommand(
  argv: readonly string[],
  thread: PrepareThread | undefined,
): Promise<void> {
  const streams = { 'standard output': process.stdout, 'standard error': process.stderr };
  for (const stream of Object.values(streams)) neverWait(stream);
  const whyLost = watchOutput(streams);
  const colors = pico.createColors(process.env.CI ? false : pico.isColorSupported);
  // What nobody awaited must not end in a stack trace with the code for content.
  process.on('uncaughtException', (error) => process.exit(tellFailure(error, colors)));
  let code = await main(argv, colors, thread);
  await Promise.all(Object.values(streams).map(allWritten));
  const lost = whyLost();
  // A failure of the machine was told already, this one or a graver one.
  if (lost && code < exitCodes.machine) {
    code = tellFailure(lost, colors);
    await allWritten(process.stderr);
  }
  process.exitCode = code;
  // A run that was stopped while a file does not answer is ended by its signal in a moment: `exit` would
  // wait for ever.
  const wasStopped = Object.values<number>(signalCodes).includes(code);
  if (wasStopped && isReading()) return;
  // All is done and told: taking the engine down in order would only take time.
  process.exit();
}

async function main(
  argv: readonly string[],
  colors: Colors,
  thread: PrepareThread | undefined,
): Promise<number> {
  try {
    return await obey(argv, colors, thread);
  } catch (error) {
    return tellFailure(error, colors);
  }
}

async function obey(
  argv: readonly string[],
  colors: Colors,
  thread: PrepareThread | undefined,
): Promise<number> {
  let call: Call;
  try {
    call = parseArguments(argv, tool.version);
  } catch (error) {
    // A program that waits for results is told as well, though the call makes no sense.
    return await runCall({ talk: findWishes(argv) }, colors, () => Promise.reject(error));
  }
  if (call.command === 'help') {
    process.stdout.write(call.text);
    return exitCodes.built;
  }
  const understood = call;
  return runCall(call, colors, (talk, signal) =>
    carryOut(understood, talk, { signal, ...(thread && { thread }) }),
  );
}

async function runCall(
  call: { command?: Call['command']; talk: TalkOptions },
  colors: Colors,
  work: (talk: Talk, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const progress = await createProgress({
    stream: process.stderr,
    live: isWatched({
      stream: process.stderr,
      env: process.env,
      quiet: call.talk.quiet,
      format: call.talk.format,
    }),
    quiet: call.talk.quiet || call.talk.json,
    home: homedir(),
    verb: call.command === 'build' ? 'building' : 'reading',
  });
  const talk = createTalk(call.talk, progress, colors, process.cwd());
  const stop = new AbortController();
  // What serves or works hears signals itself: the first one does not stop it.
  const drains = call.command === 'work' || call.command === 'serve';
  const stopped = drains ? undefined : listenForSignals(stop);
  try {
    const code = await work(talk, stop.signal);
    return stopped?.code || code;
  } catch (error) {
    if (stopped?.code) return stopped.code;
    progress.end();
    return await talk.failure(asFailure(error));
  } finally {
    progress.end();
    stopped?.forget();
  }
}

/** Commands are loaded when they are called: `--help` waits for none of them. */
async function carryOut(
  call: Exclude<Call, { command: 'help' }>,
  talk: Talk,
  means: CallMeans,
): Promise<number> {
  // A PDF can be checked anywhere: no project is looked for, whose settings could be wrong.
  if (call.command === 'verify')
    return (await import('./run-verify.ts')).runVerify(call, talk, means.signal);
  if (call.command === 'serve') return (await import('./run-serve.ts')).runServe(call, talk);
  if (call.command === 'work') return (await import('./run-work.ts')).runWork(call, talk);
  if (call.command === 'cache') return (await import('./run-cache.ts')).runCache(call, talk);
  if (call.command === 'schema') return (await import('./run-schema.ts')).runSchema(call, talk);
  if (call.command === 'init') return (await import('./run-init.ts')).runInit(call, talk);
  if (call.command === 'complete')
    return (await import('./run-complete.ts')).runComplete(call, talk.cwd);
  const [{ findProject }, { resolveSettings }] = await Promise.all([
    import('../io/find-project.ts'),
    import('../options.ts'),
  ]);
  const project = await findProject(talk.cwd, call.options.root);
  talk.enter(project.root);
  const settings = resolveSettings(call.options, project, process.env);
  switch (call.command) {
    case 'build':
      return (await import('./run-build.ts')).runBuild(call, settings, talk, means);
    case 'watch':
      return (await import('./run-watch.ts')).runWatch(call, settings, talk, means);
    case 'check':
      return (await import('./run-check.ts')).runCheck(call, settings, talk, means);
    case 'refs':
      return (await import('./run-refs.ts')).runRefs(call, settings, talk, means);
    case 'new':
      return (await import('./run-new.ts')).runNew(call, settings, talk);
    case 'template':
      return (await import('./run-template.ts')).runTemplate(call, settings, talk, means.signal);
    case 'manifest':
      return (await import('./run-manifest.ts')).runManifest(call, settings, talk, means.signal);
    case 'doctor':
      return (await import('./run-doctor.ts')).runDoctor(call, settings, talk, means.signal);
  }
}

/**
 * Node writes to a terminal and waits for it: one that nobody reads, or that was stopped, would keep
 * the program from hearing a signal. What is not written yet is written before the program ends.
 */
function neverWait(stream: NodeJS.WriteStream): void {
  const { _handle: handle } = stream as { _handle?: { setBlocking?(isBlocking: boolean): void } };
  if (stream.isTTY) handle?.setBlocking?.(false);
}

/** Resolves when all that was written has gone out, or when nobody takes it any more. */
function allWritten(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // That a write went wrong is heard a moment after it.
    if (stream.writableLength === 0) setImmediate(resolve);
    else stream.write('', () => setImmediate(resolve));
  });
}

/** What is not a failure is a bug of ours: it is told as one, in one line. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const ofSystem = systemFailure(error);
  if (ofSystem) return ofSystem;
  const text = error instanceof Error ? error.message : String(error);
  const reason = `this is a bug of Briefpress, please report it: ${text}`;
  return new Failure('machine', reason, undefined, error);
}

function tellFailure(error: unknown, colors: Colors): number {
  const { kind, message, note } = asFailure(error);
  const lines = [`${colors.red('briefpress:')} ${escapeText(message)}`];
  if (note) lines.push(`    ${escapeText(note)}`);
  process.stderr.write(`${muteCommands(lines.join('\n'))}\n`);
  return exitCodes[kind];
}
