/**
 * Keep the answers to a question that is asked of the same things again and again.
 *
 * @param ask The question; what it throws is not kept.
 * @returns The question, which is asked of each thing once.
 */
export function keepAnswers<About, Answer>(
  ask: (about: About) => Answer,
): (about: About) => Answer {
  const answers = new Map<About, { answer: Answer }>();
  return (about) => {
    const known = answers.get(about) ?? { answer: ask(about) };
    answers.set(about, known);
    return known.answer;
  };
}
