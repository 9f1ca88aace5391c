/** How a job stands. */
export interface JobState {
  failed: boolean;
}
export declare function evaluate(text: string, context: object, job: JobState): unknown;
export declare function fillIn(text: string, context: object, job: JobState): string;
export declare function runs(
  condition: string | undefined,
  context: object,
  job: JobState,
): boolean;
