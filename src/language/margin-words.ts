/** The words of the sources beside the text in one language. */
export interface MarginWords {
  /** A page whose title, author and publisher nobody recorded. */
  untitledPage: string;
  /** An address of which nothing else is recorded, or that is dead. */
  untitledLink: string;
  /** A source of which not even an address is recorded. */
  untitledSource: string;
}
