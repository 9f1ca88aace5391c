import type { KeptWords } from './kept-words.ts';
import { wordList } from './word-lists.ts';

/** Units that are the same everywhere, in lower case. */
export const units =
  '% ‰ € $ £ ¥ ₽ °c °f eur usd gbp rub mm cm m km m² km² m³ ha g kg t kt mt w kw mw gw kwh mwh gwh twh v kv hz khz mhz ghz s min h bn mn trn tn';
/** Signs before a number that are the same everywhere, in lower case. */
export const signs =
  '№ n° nº no. nr. § §§ ¶ ¶¶ # € $ £ ¥ ₽ us$ a$ c$ nz$ r$ hk$ eur usd gbp rub chf cny jpy ±';

/** For other languages: what is the same everywhere. */
export const keptEverywhere: KeptWords = {
  afterNumber: wordList(units),
  beforeNumber: wordList(signs, 'p. pp. fig. vol. art.'),
};
