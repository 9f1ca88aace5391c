import type { Inputs } from './read-inputs.d.mts';
export declare function argumentsOf(
  inputs: Pick<Inputs, 'command' | 'files' | 'strict' | 'reports'>,
  reports: { sarif: string; json: string },
): string[];
