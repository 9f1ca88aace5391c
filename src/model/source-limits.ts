/** What preparing one briefing may use up. */
export interface SourceLimits {
  /** Longest time, in ms. */
  timeLimit: number;
  /** Largest heap, in MB. */
  memoryLimit: number;
}

/** What a briefing may use up unless told. */
export const usualLimits: SourceLimits = { timeLimit: 60_000, memoryLimit: 1024 };
