import type { UnitSupport } from '../model/era.ts';
import type { ReferenceState } from '../model/reference.ts';
import { splitSentences } from './split-sentences.ts';

/** A reference as a cluster names it. */
export interface CitedReference {
  number: number;
  state: ReferenceState;
  /** Whether a claim may rest on it. */
  usable: boolean;
}

/**
 * A piece of a paragraph or row, in reading order. A mark is anything whose unit is asked for, such
 * as an amount; its text follows as text tokens. What is no part of a claim (the words of a flag) is
 * left out, and a citation in running text gives its author's name as text before its cluster. What is
 * written as the cluster is handed on as it is.
 */
export type ClaimToken<Mark, Written = unknown> =
  | { kind: 'text'; text: string }
  | { kind: 'cluster'; references: CitedReference[]; written?: readonly Written[] }
  | { kind: 'no-source' }
  | { kind: 'mark'; mark: Mark };

/** A stretch of text that rests on one cluster. */
export interface ClaimUnit<Mark, Written = unknown> {
  /** Its words, with single spaces between. */
  text: string;
  support: UnitSupport;
  /** What is written as its clusters, in reading order. */
  written: Written[];
  /** Whether the author says `:no-source[]` of it. */
  noSource: boolean;
  /** Marks that stand in it, in reading order. */
  marks: Mark[];
  /** Sentence of each mark, counted from 0 in the paragraph; a row is one sentence. */
  sentences: number[];
}

/**
 * Divide a list item, a table cell or a chronology row into units: each cluster ends one, and text
 * after the last cluster belongs to the last unit. `:no-source[]` is a cluster without references.
 *
 * @param tokens Pieces of the row.
 * @returns Its units in reading order, at least one; a row without clusters is one without support.
 */
export function rowUnits<Mark, Written>(
  tokens: readonly ClaimToken<Mark, Written>[],
): ClaimUnit<Mark, Written>[] {
  return divide(tokens);
}

/**
 * Divide a paragraph into units by the scope rule of the dialect: a cluster covers its own sentence
 * to its end, and the sentences before it back to the previous cluster. Two clusters in one sentence
 * split it. Sentences after the last cluster are a unit without support.
 *
 * @param tokens Pieces of the paragraph.
 * @param lang BCP 47 tag, for the ends of sentences.
 * @returns Its units in reading order, at least one.
 */
export function paragraphUnits<Mark, Written>(
  tokens: readonly ClaimToken<Mark, Written>[],
  lang: string,
): ClaimUnit<Mark, Written>[] {
  return divide(withSentenceEnds(tokens, lang));
}

type Piece<Mark, Written> = ClaimToken<Mark, Written> | { kind: 'sentence-end' };

interface Draft<Mark, Written> extends Omit<ClaimUnit<Mark, Written>, 'support'> {
  references: CitedReference[];
}

function divide<Mark, Written>(
  pieces: readonly Piece<Mark, Written>[],
): ClaimUnit<Mark, Written>[] {
  const units: Draft<Mark, Written>[] = [];
  // What stands after the last cluster: nobody knows yet which cluster it belongs to.
  let pending = emptyDraft<Mark, Written>();
  let sentence = 0;
  let sentenceHasCluster = false;

  function endSentence(): void {
    const last = units.at(-1);
    if (last && (sentenceHasCluster || !hasWords(pending.text))) {
      append(last, pending);
      pending = emptyDraft();
    }
    sentence += 1;
    sentenceHasCluster = false;
  }

  function endUnit(cluster: Partial<Draft<Mark, Written>>): void {
    Object.assign(pending, cluster);
    const last = units.at(-1);
    // Without words between them, two clusters speak of the same words.
    if (last && !(hasWords(last.text) && hasWords(pending.text))) append(last, pending);
    else units.push(pending);
    pending = emptyDraft();
    sentenceHasCluster = true;
  }

  function addMark(mark: Mark): void {
    pending.marks.push(mark);
    pending.sentences.push(sentence);
  }

  for (const piece of pieces) {
    if (piece.kind === 'text') pending.text += piece.text;
    else if (piece.kind === 'mark') addMark(piece.mark);
    else if (piece.kind === 'sentence-end') endSentence();
    else if (piece.kind === 'no-source') endUnit({ noSource: true });
    else endUnit({ references: piece.references, written: [...(piece.written ?? [])] });
  }
  endSentence();
  if (units.length === 0 || hasWords(pending.text)) units.push(pending);
  return units.map(finish);
}

/**
 * Put the ends of sentences between the pieces. A cluster or mark at the very end of a sentence
 * still belongs to it, be there white space before it or not; a mark that begins the next does not.
 */
function withSentenceEnds<Mark, Written>(
  tokens: readonly ClaimToken<Mark, Written>[],
  lang: string,
): Piece<Mark, Written>[] {
  const ends = sentenceEnds(tokens, lang);
  const pieces: Piece<Mark, Written>[] = [];
  let offset = 0;
  let next = 0;

  function endSentenceAt(position: number): void {
    if (ends[next] !== position) return;
    pieces.push({ kind: 'sentence-end' });
    next += 1;
  }

  for (const token of tokens) {
    if (token.kind === 'mark') endSentenceAt(offset);
    if (token.kind !== 'text') {
      pieces.push(token);
      continue;
    }
    const end = offset + token.text.length;
    let from = offset;
    while (from < end) {
      endSentenceAt(from);
      const to = Math.min(end, ends[next] ?? end);
      pieces.push({ kind: 'text', text: token.text.slice(from - offset, to - offset) });
      from = to;
    }
    offset = end;
  }
  return pieces;
}

/** Offsets in the whole text where a sentence ends and another one begins. */
function sentenceEnds(tokens: readonly ClaimToken<unknown>[], lang: string): number[] {
  let text = '';
  const clusters: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') text += token.text;
    else if (token.kind !== 'mark') clusters.push(text.length);
  }
  const ends: number[] = [];
  let end = 0;
  for (const sentence of splitSentences(text, lang, clusters)) {
    end += sentence.length;
    ends.push(end);
  }
  return ends.slice(0, -1);
}

function emptyDraft<Mark, Written>(): Draft<Mark, Written> {
  return { text: '', references: [], written: [], noSource: false, marks: [], sentences: [] };
}

function append<Mark, Written>(unit: Draft<Mark, Written>, more: Draft<Mark, Written>): void {
  unit.text += more.text;
  unit.references = [...unit.references, ...more.references];
  unit.written.push(...more.written);
  unit.noSource ||= more.noSource;
  unit.marks.push(...more.marks);
  unit.sentences.push(...more.sentences);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function finish<Mark, Written>({
  text,
  references,
  ...unit
}: Draft<Mark, Written>): ClaimUnit<Mark, Written> {
  const words = text.replace(/[ \t\r\n]+/g, ' ').trim();
  return { text: words, support: supportOf(references), ...unit };
}

function supportOf(references: readonly CitedReference[]): UnitSupport {
  const byNumber = new Map(references.map((reference) => [reference.number, reference]));
  const sorted = [...byNumber.values()].sort((a, b) => a.number - b.number);
  return {
    usable: sorted.filter(({ usable }) => usable).map(({ number }) => number),
    unusable: sorted
      .filter(({ usable }) => !usable)
      .map(({ number, state }) => ({ number, state })),
  };
}
