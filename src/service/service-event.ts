import type { Message } from '../model/message.ts';
import type { BuildEvent } from '../runs/run-result.ts';
import type { Outcome } from './job.ts';

/** What a service or a worker tells while it goes on: for logs and for figures. */
export type ServiceEvent =
  /** A job was accepted that nobody had asked for. */
  | { kind: 'accepted'; inputs: string; key: string }
  /** The same was asked for before: it is under way, or has an outcome. */
  | { kind: 'known'; inputs: string; key: string }
  /** Inputs were refused, and why. */
  | { kind: 'refused'; inputs: string; messages: readonly Message[] }
  /** Too many jobs wait. */
  | { kind: 'full' }
  /** Jobs that were accepted and had no place in the queue were put there. */
  | { kind: 'reconciled'; jobs: number }
  /** Putting accepted jobs into the queue went wrong; it is tried again. */
  | { kind: 'reconcile-failed'; error: Error }
  /** Work on a job begins. */
  | { kind: 'begun'; key: string; attempt: number }
  /** A job ended; `milliseconds` is the time that was worked on it at last. */
  | { kind: 'ended'; key: string; state: Outcome['state']; milliseconds: number; pages?: number }
  /** A job was tried in vain, and is tried again. */
  | { kind: 'retried'; key: string; attempt: number; error: Error }
  /** The queue in Redis cannot be reached, is back, or tells something odd. Work goes on by itself once it is back. */
  | { kind: 'queue'; state: 'away' | 'back' | 'odd'; message: string }
  /** The store takes nothing; it is tried again. */
  | { kind: 'store-failed'; error: Error }
  /** A job of another tool came: it was left in the store for those who have that tool. */
  | { kind: 'foreign'; key: string }
  /** What browser and build tell. */
  | { kind: 'build'; key?: string; event: BuildEvent };

/** Hears what a service or a worker does. */
export type ServiceReport = (event: ServiceEvent) => void;
