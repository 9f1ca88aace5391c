/** What a piece of text is, as far as the choice of a font goes. */
export type FontUse = 'text' | 'heading' | 'code';
