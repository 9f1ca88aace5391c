import type { IdentityWish } from './identity.ts';

/** Paper sizes a template is composed for. */
export type Paper = 'a4' | 'letter';

/** How the browser's own sandbox is to be used; see `docs/guide.md`. */
export type SandboxMode = 'auto' | 'required' | 'off';

/** `ua-a`: PDF/UA-1 and PDF/A-3a in one file; `none`: a plain PDF. */
export type ConformanceLevel = 'ua-a' | 'none';

/**
 * Everything a build needs to know, complete: nothing is optional beyond the point where
 * `options.ts` has made one of these. Each setting is of the look or of the run.
 */
export interface Settings {
  look: LookSettings;
  run: RunSettings;
}

/**
 * What may change a byte of a PDF, or whether there is one. All of it is digested into the key by
 * which a later build knows that nothing has changed.
 */
export interface LookSettings {
  /** Folder of the project's own templates, relative to the root. */
  templates: string;
  /** Template for briefings that name none. */
  template: string;
  /** Paper for briefings that name none. */
  paper: Paper;
  /** Template that wins over what a briefing names, from the command line. */
  forcedTemplate: string | undefined;
  /** Paper that wins over what a briefing names, from the command line. */
  forcedPaper: Paper | undefined;
  /** Which standards the PDFs conform to. */
  conformance: ConformanceLevel;
  /** Whether sources stand beside the text of briefings that say nothing about it. */
  marginSources: boolean;
  /** Whether warnings count as errors. */
  strict: boolean;
  /** Greatest number of pages of one PDF. */
  pageLimit: number;
  /** Seconds since 1970 for undated briefings (`SOURCE_DATE_EPOCH`), or undefined. */
  sourceDateEpoch: number | undefined;
  /** The institution whose papers these are, or undefined: then the look is neutral. */
  identity: IdentityWish | undefined;
}

/** Where things lie and how the work is done: the same PDFs come of it in any case. */
export interface RunSettings {
  /** Absolute path of the project root: nothing outside it is read for a briefing. */
  root: string;
  /** Folder of the briefings, relative to the root. */
  content: string;
  /** Absolute path of the folder of the PDFs. */
  out: string;
  /** Whether the caller named `out`: then it may lie outside the project, links or not. */
  outIsGiven: boolean;
  /** How many briefings are printed side by side. */
  jobs: number;
  sandbox: SandboxMode;
  /** Path of a browser that wins over every other, or undefined. */
  browser: string | undefined;
  /** Longest time for printing one briefing, in ms. */
  printTimeout: number;
  /** Most memory for one briefing, in MiB: for its browser, and for the thread that prepares it. */
  maxMemory: number;
  /** Whether everything is built anew, whatever is known of earlier builds. */
  force: boolean;
  /** How much is kept of finished builds for later runs, in bytes; nothing is when it is 0. */
  cacheBytes: number;
}
