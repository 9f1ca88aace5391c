/** A language that the fixed words of the page exist in, by its primary subtag (BCP 47). */
export type Language = 'en' | 'ar' | 'de' | 'es' | 'fr' | 'he' | 'it' | 'pt' | 'ru';
