/** Where and on what a run of the action works. */
export interface RunFacts {
  event: string;
  /** `GITHUB_REF`. */
  ref: string;
  /** `GITHUB_BASE_REF`: branch that a pull request goes to. */
  base?: string | undefined;
  sha: string;
  /** What stands for the tool: another tool builds everything anew. */
  tool: string;
  os: string;
  arch: string;
  /** Folder of the project in the repository. */
  root: string;
}
export declare function trustOf(event: string): 'own' | 'pull' | 'none';
export declare function cacheKeys(facts: RunFacts): { key: string; restore: string[] } | undefined;
export declare function isPlainPath(path: string): boolean;
