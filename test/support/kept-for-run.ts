import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { sha256 } from '../../src/values/sha256.ts';

/**
 * Make something that takes long once for all files of tests of a run: the other workers find it in the folder of
 * the run.
 *
 * @param key Names it among all that is kept.
 * @param make Makes it: plain data.
 * @returns What was made, now or by another worker.
 */
export async function keptForRun<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  const folder = path.join(inject('temporaryFolder'), 'kept');
  const file = path.join(folder, sha256(key));
  if (existsSync(file)) return deserialize(readFileSync(file)) as Value;
  const value = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, serialize(value));
  renameSync(`${file}.${process.pid}`, file);
  return value;
}
