import { describe, expect, it } from 'vitest';
import {
  createScriptFinder,
  usesScript,
} from '../../../src/references/print/create-script-finder.ts';

describe('createScriptFinder', () => {
  it.each([
    ['en', 'Россия и Венесуэла', 'Cyrl'],
    ['en', 'رسالة في الأنهار', 'Arab'],
    ['en', '委内瑞拉', 'Hani'],
    ['en', 'ひらがな', 'Hira'],
    ['en', '베네수엘라', 'Hang'],
    ['en', 'ᚠᚢᚦᚨᚱᚲ', 'Zzzz'],
    ['ru', 'Russian bombers land in Venezuela', 'Latn'],
    ['ar', 'Sediment in three deltas', 'Latn'],
    ['sr-Latn', 'Река', 'Cyrl'],
  ])('finds in a document in %s that %j is in %s', (lang, text, script) => {
    expect(createScriptFinder(lang)(text)).toBe(script);
  });

  it.each([
    ['en', 'Vent d’est'],
    ['en', 'The “Правда” of yesterday'],
    ['en', '2019'],
    ['ru', 'Сделка с BBC'],
    ['sr', 'Река'],
    ['zh', '委内瑞拉'],
    ['ja', 'ベネズエラとロシアの関係'],
    ['ko', '베네수엘라 關係'],
  ])('finds nothing in a document in %s about %j', (lang, text) => {
    expect(createScriptFinder(lang)(text)).toBeUndefined();
  });
});

describe('usesScript', () => {
  it.each([
    ['ru', 'Cyrl'],
    ['ru-Latn', 'Latn'],
    ['ja', 'Kana'],
    ['zh_TW', 'Hani'],
  ])('holds for %s and %s', (lang, script) => {
    expect(usesScript(lang, script)).toBe(true);
  });

  it.each([
    ['en', 'Cyrl'],
    ['', 'Cyrl'],
    ['not a tag', 'Latn'],
  ])('does not hold for %j and %s', (lang, script) => {
    expect(usesScript(lang, script)).toBe(false);
  });
});
