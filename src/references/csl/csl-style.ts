/** An element of a style or locale in the shape that the engine reads. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** A checked CSL style that prints citations in the text and a list of references. */
export interface CslStyle {
  /** Name of the style, as it gives it. */
  title: string;
  /** BCP 47 tag that the style asks for. */
  defaultLocale: string | undefined;
  /** Its root element. An engine changes it: make a copy for each. */
  root: CslNode;
}
