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
   * root of a project of its own. In texts, the words of {@link Canaries} are replaced by what they name.
   */
  files: Record<string, string | Uint8Array>;
  /** `printed`: a PDF must come. `told`: no PDF, but a message at the case, and exit code 1 or 2. */
  expect: 'printed' | 'told';
  /** The rule that must speak, where one must; with `printed` too, which then is a warning. */
  rule?: string;
  /** Its files are a whole project, with settings or templates: it is built by a run of its own. */
  whole?: boolean;
  /** Arguments of that run, with `whole`; `['build']` unless told. */
  arguments?: readonly string[];
  /** Links by path, with what they lead to. */
  links?: Record<string, string>;
  /** What must be read in the PDF, so that an attack was printed as the text that it is. */
  prints?: readonly string[];
  /** Why the case is known to fail today; the run fails when it does not. */
  fails?: string;
}

/** Words in the texts of cases, and what the harness puts in their place. */
export interface Canaries {
  /** Host and port of a server that counts requests over HTTP, such as `127.0.0.1:40001`. */
  'CANARY-HTTP': string;
  /** Host and port of a server that counts whoever connects. */
  'CANARY-TCP': string;
  /** Host and port where datagrams are counted. */
  'CANARY-UDP': string;
  /** Absolute path of a file outside every project, whose words must never come out. */
  'CANARY-FILE': string;
}
