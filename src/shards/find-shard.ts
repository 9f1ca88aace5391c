import { Failure } from '../model/failure.ts';
import type { Shard } from '../model/shard.ts';
import { type BatchSystem, batchSystems } from './batch-systems.ts';
import { isShard, MOST_SHARDS } from './is-shard.ts';

/** Variables of the environment. */
type Environment = Record<string, string | undefined>;

/**
 * Ask the environment which shard this process is: of a matrix of GitHub or GitLab, an indexed Job of
 * Kubernetes, an array of Slurm or AWS Batch.
 *
 * @param env Environment, such as `process.env`.
 * @returns The shard, and the variable that told it.
 * @throws Failure (`usage`) when no system tells one, when one tells it only by half or not as it
 *   should, or when two tell different ones.
 */
export function findShard(env: Environment): Shard {
  const found = batchSystems.flatMap((system) => {
    const shard = readSystem(system, env);
    return shard ? [{ ...shard, system: system.name }] : [];
  });
  const [first, ...others] = found;
  if (!first) throw noneFound();
  const other = others.find(({ index, of }) => index !== first.index || of !== first.of);
  if (other) {
    throw new Failure(
      'usage',
      `\`--shard auto\`: ${first.system} says ${textOf(first)} (\`${first.from}\`), but ${other.system} says ${textOf(other)} (\`${other.from}\`)`,
      'Unset the variables of one of them, or name the shard: `--shard 2/4`.',
    );
  }
  const { index, of, from } = first;
  return { index, of, from };
}

function noneFound(): Failure {
  const names = batchSystems.map(({ name, index }) => `\`${index}\` (${name})`);
  return new Failure(
    'usage',
    `\`--shard auto\` finds no shard in the environment, expected one of ${names.join(', ')}`,
    'Pass the variables on, or name the shard: `--shard 2/4`.',
  );
}

function textOf({ index, of }: Shard): string {
  return `${index}/${of}`;
}

function readSystem(system: BatchSystem, env: Environment): Required<Shard> | undefined {
  const numbers = readNumbers(system, env);
  const index = numbers.get(system.index);
  if (index === undefined) {
    const [from = system.index] = system.totals;
    return system.isAlone?.(numbers) ? { index: 1, of: 1, from } : undefined;
  }
  const { of, from } = totalOf(system, numbers);
  const first = system.firstOf(numbers);
  const step = system.stepOf?.(numbers) ?? 1;
  const fault = system.faultOf?.(numbers);
  const position = (index - first) / step;
  const shard = { index: position + 1, of, from: system.index };
  if (fault === undefined && isShard(shard)) return shard;
  throw outOfRange(system, index, fault ?? rangeOf(first, step, of, from));
}

function readNumbers(system: BatchSystem, env: Environment): Map<string, number> {
  const names = [system.index, ...system.totals, ...(system.others ?? [])];
  return new Map(
    names.flatMap((name) => {
      const text = env[name];
      return text === undefined || text === '' ? [] : [[name, readNumber(name, text)] as const];
    }),
  );
}

function totalOf(
  { index, totals, name }: BatchSystem,
  numbers: ReadonlyMap<string, number>,
): { of: number; from: string } {
  const told = totals.flatMap((from) => {
    const of = numbers.get(from);
    return of === undefined ? [] : [{ of, from }];
  });
  const [first] = told;
  if (!first) {
    throw new Failure(
      'usage',
      `\`--shard auto\`: \`${index}\` is set, but not how many shards there are, expected \`${totals.join('` or `')}\``,
      `Where ${name} does not tell it, set it in the job; or name the shard: \`--shard 2/4\`.`,
    );
  }
  const other = told.find(({ of }) => of !== first.of);
  if (!other) return first;
  throw new Failure(
    'usage',
    `\`--shard auto\`: \`${other.from}\` is \`${other.of}\`, expected \`${first.of}\` as in \`${first.from}\``,
    'Unset one of them.',
  );
}

function readNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure(
    'usage',
    `\`--shard auto\`: \`${name}\` is \`${text.slice(0, 40)}\`, expected a whole number`,
    'Mend what sets it, or name the shard: `--shard 2/4`.',
  );
}

function outOfRange({ index }: BatchSystem, found: number, expected: string): Failure {
  return new Failure(
    'usage',
    `\`--shard auto\`: \`${index}\` is \`${found}\`, expected ${expected}`,
    'Mend what sets them, or name the shard: `--shard 2/4`.',
  );
}

function rangeOf(first: number, step: number, of: number, total: string): string {
  if (of < 1 || of > MOST_SHARDS) return `\`${total}\` to be from 1 to ${MOST_SHARDS}, not ${of}`;
  const steps = step === 1 ? '' : ` in steps of ${step}`;
  return `${first} to ${first + (of - 1) * step}${steps}, as \`${total}\` is \`${of}\``;
}
