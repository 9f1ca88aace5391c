export interface StageRequest {
  /** The JSON report of the run. */
  report: { briefings: readonly { output?: { path: string } }[] };
  /** Absolute path of the output folder, from which paths of PDFs count. */
  out: string;
  /** Absolute path of the folder, which is there and empty; what stands beside it may be written, too. */
  folder: string;
}
export interface Staged {
  /** How many PDFs. */
  count: number;
  /** How many of them are called otherwise than in the output folder. */
  renamed: number;
  /** File with the digest and name of each PDF; empty where there is none. */
  checksums: string;
  /** The PDF, where there is one alone; else empty. */
  pdf: string;
}
export declare function stageArtifact(request: StageRequest): Promise<Staged>;
