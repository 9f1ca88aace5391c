const WORDS = {
  en: {
    title: 'Ferries of the Lower Ansa',
    answer: 'A crossing costs the same as in 2019, because the law ties the fare to a wage.',
    lead: 'Point',
    point: 'The office may not change the fare of a single crossing without the assembly.',
    fact: 'Crossings a day',
    section: 'Part',
    sentence:
      'The tariff is printed in January, and when the wage of a deckhand stands still, so does the fare of all four lines.',
    caption: 'Crossings by year',
  },
  ar: {
    title: 'عبّارات نهر أنسا الأدنى',
    answer: 'يكلّف العبور ما كان يكلّفه في عام 2019، لأن القانون يربط الأجرة بالأجر.',
    lead: 'نقطة',
    point: 'لا يجوز للمكتب أن يغيّر أجرة العبور الواحد من دون موافقة المجلس.',
    fact: 'مرات العبور في اليوم',
    section: 'قسم',
    sentence:
      'تُطبع التعرفة في شهر يناير، وحين يبقى أجر البحّار على حاله تبقى أجرة الخطوط الأربعة كلها على حالها.',
    caption: 'مرات العبور بحسب السنة',
  },
} as const;

/** What a sample for two pages holds. */
export interface TwoPagerSample {
  lang: keyof typeof WORDS;
  /** Paragraphs of text, four to a section. */
  paragraphs: number;
  keyPoints?: number;
  facts?: number;
}

/**
 * Write a briefing without eras, with a chart, for the template of two pages: as long as wanted.
 *
 * @param sample Language, and how much of everything.
 * @returns Its files by path.
 */
export function makeTwoPager({
  lang,
  paragraphs,
  keyPoints = 5,
  facts = 4,
}: TwoPagerSample): Record<string, string> {
  const words = WORDS[lang];
  const text = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % 4 === 0 ? `## ${words.section} ${index / 4 + 1}\n\n` : '';
    return `${heading}${words.sentence}[@s${(index % 9) + 1}] ${words.sentence}`;
  });
  const chart = `::chart[${words.caption}]{#fig-crossings data=crossings.csv type=bar x=Year y=Crossings unit=n source=Log}`;
  return {
    'crossings.csv': 'Year,Crossings\n2023,120\n2024,140\n2025,160\n',
    'briefing.md': [
      '---',
      `title: ${words.title}`,
      `lang: ${lang}`,
      'number: TP 2026/1',
      'template: two-pager',
      'authors: [{name: Ana Sample, affiliation: River Unit}]',
      'published: 2026-11-23',
      'disclaimer: Not the view of any body.',
      'references:',
      ...Array.from(
        { length: 9 },
        (_, index) =>
          `  - {id: s${index + 1}, type: book, title: Log ${index + 1}, publisher: Office ${index + 1}, issued: ${1990 + index}}`,
      ),
      ...(facts > 0 ? ['facts:'] : []),
      ...Array.from(
        { length: facts },
        (_, index) => `  - {label: "${words.fact} ${index + 1}", value: "${40 + index}[@s1]"}`,
      ),
      '---',
      '',
      `:::bottom-line\n${words.answer}[@s1]\n:::`,
      '',
      ':::key-points',
      ...Array.from(
        { length: keyPoints },
        // The last point alone cites the last source.
        (_, index) =>
          `- **${words.lead} ${index + 1}.** ${words.point}[@s${index === keyPoints - 1 ? 9 : 2}]`,
      ),
      ':::',
      '',
      ...text.flatMap((paragraph, index) =>
        index === 0 ? [paragraph, '', chart, ''] : [paragraph, ''],
      ),
    ].join('\n'),
  };
}
