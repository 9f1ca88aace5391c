export interface Inputs {
  command: 'build' | 'check';
  files: string[];
  root: string;
  strict: boolean;
  reports: string[];
  cache: boolean;
  upload: boolean;
  artifact: string;
  attest: boolean;
}
export declare class InputFault extends Error {}
export declare function readInputs(
  environment: Readonly<Record<string, string | undefined>>,
): Inputs;
