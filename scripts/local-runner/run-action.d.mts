/** What is run, and where. */
export interface ActionJob {
  action: string;
  workspace: string;
  temporary: string;
  inputs: Record<string, string>;
  environment: Record<string, string>;
  store: { caches: string; artifacts: string; log: object[]; passOver?: RegExp };
}
/** What came of it. */
export interface ActionResult {
  failed: boolean;
  outputs: Record<string, string>;
  steps: { name: string; seconds: number }[];
  said: string;
  summary: string;
}
export declare function runAction(job: ActionJob): ActionResult;
