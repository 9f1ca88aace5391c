import type { Command } from 'commander';

/**
 * Declares a command: its arguments, options and examples.
 *
 * @param program Program that it becomes a command of.
 * @param ask Hears what a call of it asks for.
 */
export type DeclareCommand<Asked> = (program: Command, ask: (call: Asked) => void) => void;
