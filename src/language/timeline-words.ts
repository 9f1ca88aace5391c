/** Words of a timeline, in one language. */
export interface TimelineWords {
  /** Name of the figure, for who cannot see it; `{events}` and `{eras}` are counts in words. */
  alt: string;
  caption: string;
  gaps: string;
  ownScale: string;
  sourced: string;
  unusable: string;
  unsourced: string;
  planned: string;
}
