import type { Command } from 'commander';
import type { RawOptions } from '../../options.ts';
import type { TalkOptions } from './talk-options.ts';

/**
 * Declares a command: its arguments, options and examples.
 *
 * @param program Program that it becomes a command of.
 * @param ask Hears what a call of it asks for.
 */
export type DeclareCommand<Asked> = (program: Command, ask: (call: Asked) => void) => void;

/** What a call of any command asks for. */
export interface CallOf<Name extends string> {
  command: Name;
  /** How it is told. */
  talk: TalkOptions;
}

/** What a call asks for that has settings. */
export interface ProjectCallOf<Name extends string> extends CallOf<Name> {
  options: RawOptions;
}
