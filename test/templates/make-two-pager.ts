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
  de: {
    title: 'Die Fähren der unteren Ansa',
    answer:
      'Eine Überfahrt kostet so viel wie 2019, weil das Gesetz den Preis an einen Lohn bindet.',
    lead: 'Punkt',
    point: 'Das Amt darf den Preis einer einzelnen Überfahrt nicht ohne die Versammlung ändern.',
    fact: 'Überfahrten am Tag',
    section: 'Teil',
    sentence:
      'Der Tarif wird im Januar gedruckt, und wenn der Lohn eines Matrosen gleich bleibt, bleibt es auch der Preis auf allen vier Linien.',
    caption: 'Überfahrten nach Jahr',
  },
  fr: {
    title: 'Les bacs de la basse Ansa',
    answer: 'Une traversée coûte ce qu’elle coûtait en 2019, car la loi lie le prix à un salaire.',
    lead: 'Point',
    point: 'L’office ne peut changer le prix d’une traversée sans l’assemblée.',
    fact: 'Traversées par jour',
    section: 'Partie',
    sentence:
      'Le tarif est imprimé en janvier, et quand le salaire d’un matelot ne change pas, le prix des quatre lignes ne change pas non plus.',
    caption: 'Traversées par année',
  },
  es: {
    title: 'Los transbordadores del bajo Ansa',
    answer: 'Una travesía cuesta lo mismo que en 2019, porque la ley ata el precio a un salario.',
    lead: 'Punto',
    point: 'La oficina no puede cambiar el precio de una travesía sin la asamblea.',
    fact: 'Travesías al día',
    section: 'Parte',
    sentence:
      'La tarifa se imprime en enero, y cuando el salario de un marinero no cambia, tampoco cambia el precio de las cuatro líneas.',
    caption: 'Travesías por año',
  },
  it: {
    title: 'I traghetti del basso Ansa',
    answer: 'Una traversata costa quanto nel 2019, perché la legge lega il prezzo a un salario.',
    lead: 'Punto',
    point: 'L’ufficio non può cambiare il prezzo di una traversata senza l’assemblea.',
    fact: 'Traversate al giorno',
    section: 'Parte',
    sentence:
      'La tariffa si stampa in gennaio, e quando il salario di un marinaio resta fermo, resta fermo anche il prezzo delle quattro linee.',
    caption: 'Traversate per anno',
  },
  pt: {
    title: 'As balsas do baixo Ansa',
    answer: 'Uma travessia custa o mesmo que em 2019, porque a lei liga o preço a um salário.',
    lead: 'Ponto',
    point: 'O serviço não pode mudar o preço de uma travessia sem a assembleia.',
    fact: 'Travessias por dia',
    section: 'Parte',
    sentence:
      'A tarifa é impressa em janeiro, e quando o salário de um marinheiro não muda, também não muda o preço das quatro linhas.',
    caption: 'Travessias por ano',
  },
  ru: {
    title: 'Паромы нижней Ансы',
    answer: 'Переправа стоит столько же, сколько в 2019 году: закон связывает цену с заработком.',
    lead: 'Пункт',
    point: 'Управление не может изменить цену одной переправы без собрания.',
    fact: 'Переправ в день',
    section: 'Часть',
    sentence:
      'Тариф печатают в январе, и когда заработок матроса не меняется, не меняется и цена на всех четырёх линиях.',
    caption: 'Переправы по годам',
  },
  he: {
    title: 'המעבורות של האנסה התחתונה',
    answer: 'מעבר עולה כמו בשנת 2019, כי החוק קושר את המחיר לשכר.',
    lead: 'נקודה',
    point: 'הלשכה אינה רשאית לשנות את מחיר המעבר בלי האספה.',
    fact: 'מעברים ביום',
    section: 'חלק',
    sentence:
      'התעריף נדפס בינואר, וכאשר שכרו של מלח אינו משתנה, גם מחיר כל ארבעת הקווים אינו משתנה.',
    caption: 'מעברים לפי שנה',
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
