import { randomBytes } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import type { OutputStore } from './output-store.ts';
import { storeNames } from './store-names.ts';

/**
 * Tell which store this is, wherever it is mounted. Services of two stores may share one Redis: whoever works for one
 * must not take jobs of the other, whose inputs he has not.
 *
 * @param store The store; a new one is given its identity.
 * @returns Its identity, 32 hexadecimal digits.
 * @throws Failure (`machine`) when the store cannot be read or written.
 */
export async function identifyStore(store: OutputStore): Promise<string> {
  // Of two that open a new store at once one is first, and both take what he put.
  if (!(await store.has(storeNames.identity))) {
    await store.put(storeNames.identity, Buffer.from(randomBytes(16).toString('hex')));
  }
  const bytes = await store.get(storeNames.identity);
  const text = Buffer.from(bytes ?? []).toString('latin1');
  if (/^[0-9a-f]{32}$/.test(text)) return text;
  throw new Failure(
    'machine',
    `\`${storeNames.identity}\` of the store is not what was put there`,
    'Take it back from a copy, or remove it while nobody serves or works: then it is made anew.',
  );
}
