/**
 * One input that a stranger might send. It is data: nothing in it runs, and the harness judges all cases
 * by the same measure (no contact, no secret, no command, nothing left behind).
 */
export interface HostileCase {
  /** Unique in the whole corpus; lower case letters, digits and hyphens. Names the folder of the case. */
  name: string;
  /** What it threatens, as the groups of the corpus are called: `network`, `script`, `bombs` … */
  threat: string;
  /**
   * Text or bytes by path. Paths are in a folder of its own below `content/`, or with `whole` in the
   * root of a project of its own. In texts and paths, the words of {@link Canaries} are replaced by what
   * they name.
   */
  files: Record<string, string | Uint8Array>;
  /** `printed`: a PDF must come of each of its briefings. `told`: of none, but a message at the case. */
  expect: 'printed' | 'told';
  /** The rule that must speak, where one must; with `printed` too, which then is a warning. */
  rule?: string;
  /** Its files are a whole project, with settings or templates: it is built by a run of its own. */
  whole?: boolean;
  /** Arguments of that run, with `whole`; `['build']` unless told. */
  arguments?: readonly string[];
  /** Links by path, with what they lead to; the words of {@link Canaries} are replaced there as well. */
  links?: Record<string, string>;
  /** What must be read in the PDF, white space aside, so that an attack was printed as the text that it is. */
  prints?: readonly string[];
  /** Why the case is known to fail today; the run fails when it does not. */
  fails?: string;
}

/** Words in the texts of cases, and what the harness puts in their place. */
export interface Canaries {
  /** Host, port and a path of this case at a server that counts requests over HTTP. */
  'CANARY-HTTP': string;
  /** Host and port of a server that counts whoever connects. */
  'CANARY-TCP': string;
  /** Host and port where datagrams are counted. */
  'CANARY-UDP': string;
  /** A host name of this case; whoever asks for it is counted, where the harness may answer names. */
  'CANARY-NAME': string;
  /** Absolute path of a folder outside every project, whose `secret.*` hold words that must never come out. */
  'CANARY-OUTSIDE': string;
  /** The way to that folder from the briefing of the case; with `whole`, from a file in `content/`. */
  'CANARY-UP': string;
}
