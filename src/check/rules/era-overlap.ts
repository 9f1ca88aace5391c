import { compareDays } from '../../dates/day.ts';
import type { Span } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { type DeclaredSpan, declaredSpans } from '../declared-spans.ts';
import type { Rule } from '../rule.ts';

/** Hold eras and gaps to the order of time, none of them sharing a day with another. */
export const eraOverlap: Rule = {
  id: 'era-overlap',
  check({ frontMatter, path }, report) {
    const declared = declaredSpans(frontMatter);
    for (const [index, one] of declared.entries()) {
      const finding = overlapFault(one, declared.slice(0, index), path);
      if (finding) report(finding);
    }
  },
};

function overlapFault(
  one: DeclaredSpan,
  earlier: readonly DeclaredSpan[],
  file: string,
): Finding | undefined {
  const { span } = one;
  if (!span) return undefined;
  const known = earlier.filter((other) => other.span !== undefined);
  const shared = known.find((other) => other.span && share(other.span, span));
  if (shared) return told(one, shared, overlapWords(one, shared), file);
  const later = known.find((other) => other.span && compareDays(span.first, other.span.first) < 0);
  return later && told(one, later, orderWords(one, later), file);
}

/** That an open era is followed by others is told by `era-span`. */
function share(earlier: Span, later: Span): boolean {
  if (earlier.open) return false;
  return (
    compareDays(later.first, earlier.last) <= 0 &&
    (later.open || compareDays(earlier.first, later.last) <= 0)
  );
}

type Words = Pick<Finding, 'reason' | 'note'>;

function overlapWords({ declaration, name }: DeclaredSpan, other: DeclaredSpan): Words {
  const { from, to } = other.declaration;
  return {
    reason: `${name} begins at \`${declaration.from}\`, expected no day of ${inSentence(other)}, from \`${from}\` to \`${to}\``,
    note: 'A span goes up to and without its `to`: an era may begin at the `to` of the one before.',
  };
}

function orderWords({ declaration, name }: DeclaredSpan, other: DeclaredSpan): Words {
  const { from } = other.declaration;
  return {
    reason: `${name} begins at \`${declaration.from}\`, expected to stand before ${inSentence(other)}, which begins at \`${from}\``,
    note: 'List eras and gaps in the order of time.',
  };
}

function inSentence({ name }: DeclaredSpan): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function told(one: DeclaredSpan, other: DeclaredSpan, words: Words, file: string): Finding {
  return {
    place: one.placeOf('from'),
    actual: one.declaration.from,
    ...words,
    cause: {
      file,
      place: other.placeOf('from'),
      reason: `${other.name} is declared here.`,
    },
  };
}
