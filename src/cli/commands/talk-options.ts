import type { MachineFormat, ReportFormat } from '../../reports/formats.ts';

/** How the command line talks. */
export interface TalkOptions {
  /** Print results as JSON on standard output: the same as `format: 'json'`. */
  json: boolean;
  /** Format of the results on standard output; left out where nobody asked for one. */
  format?: ReportFormat;
  /** Results to be written to files besides. */
  reports?: ReportWish[];
  /** Print errors only. */
  quiet: boolean;
  /** Print infos, times and causes. */
  verbose: boolean;
}

/** A report in a format for machines, and the file to write it to. */
export interface ReportWish {
  format: MachineFormat;
  /** Path as it was given. */
  file: string;
}

/** Of commands that only tell, and so talk in one way. */
export const plainTalk: TalkOptions = { json: false, quiet: false, verbose: false };
