/** Words of a timeline, in one language. */
export interface TimelineWords {
  /** Name of the figure, for who cannot see it; `{events}` is a count in words. */
  alt: string;
  /** Says too that each era has its own scale. */
  caption: string;
  gaps: string;
  /** Said where bars take the place of marks. */
  bars: string;
  sourced: string;
  unusable: string;
  unsourced: string;
  planned: string;
}
