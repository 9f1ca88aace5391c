import type { Language } from '../../model/language.ts';
import type { DisputedLand } from './disputed-lands.ts';

/** Names of the disputed lands; that of Western Sahara is a country's. */
export const disputedLandNames: Readonly<
  Record<Exclude<DisputedLand, 'western-sahara'>, Record<Language, string>>
> = {
  golan: {
    en: 'the Golan',
    ar: 'الجولان',
    de: 'Golan',
    es: 'el Golán',
    fr: 'le Golan',
    he: 'הגולן',
    it: 'il Golan',
    pt: 'Golã',
    ru: 'Голаны',
  },
  'jammu-and-kashmir': {
    en: 'Jammu and Kashmir',
    ar: 'جامو وكشمير',
    de: 'Jammu und Kaschmir',
    es: 'Jammu y Cachemira',
    fr: 'Jammu-et-Cachemire',
    he: 'ג׳אמו וקשמיר',
    it: 'Jammu e Kashmir',
    pt: 'Jamu e Caxemira',
    ru: 'Джамму и Кашмир',
  },
  'aksai-chin': {
    en: 'Aksai Chin',
    ar: 'أكساي تشين',
    de: 'Aksai Chin',
    es: 'Aksai Chin',
    fr: 'Aksai Chin',
    he: 'אקסאי צ׳ין',
    it: 'Aksai Chin',
    pt: 'Aksai Chin',
    ru: 'Аксайчин',
  },
};
