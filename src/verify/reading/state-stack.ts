import type { CosDict } from '../../pdf/cos/cos.ts';
import type { Fault } from '../faults/fault.ts';

/** What the marks around content make of it. */
export type Context = 'untagged' | 'tagged' | 'artifact';

/** The marks around content. */
export interface Surroundings {
  context: Context;
  /** `Type` of the artifact, such as `Pagination`. */
  artifactType: string | undefined;
  /** The marked content sequence that the content belongs to. */
  mcid: number | undefined;
  /** Whether an `ActualText` replaces the content. */
  replaced: boolean;
}

/** A mark that begins (ISO 32000-1, 14.6). */
export interface Mark {
  isArtifact: boolean;
  artifactType: string | undefined;
  mcid: number | undefined;
  isReplaced: boolean;
}

/** A fault without its page. */
export type StateFault = Pick<Fault, 'rule' | 'reason' | 'clause'>;

/** The marks and the graphics state at one point of a content stream. */
export interface StateStack {
  around(): Surroundings;
  beginMark(mark: Mark): StateFault | undefined;
  endMark(): StateFault | undefined;
  save(): StateFault | undefined;
  restore(): StateFault | undefined;
  font(): CosDict | undefined;
  setFont(font: CosDict | undefined): void;
  /** Whether text is neither filled nor stroked. */
  isInvisible(): boolean;
  setInvisible(invisible: boolean): void;
  /** What is left open at the end of the stream. */
  end(): StateFault[];
}

/** PDF/A-3 allows so many (ISO 19005-3, 6.1.13). */
const MAX_SAVED = 28;

/** Deeper marks than any honest file has. */
const MAX_MARKS = 1000;

/**
 * Follow the marks and the graphics state through one content stream.
 *
 * @param outer The marks around the whole stream.
 * @returns The state, at the beginning.
 */
export function createStateStack(outer: Surroundings): StateStack {
  const marks: Surroundings[] = [outer];
  const saved: { font: CosDict | undefined; invisible: boolean }[] = [];
  let font: CosDict | undefined;
  let invisible = false;
  const around = (): Surroundings => marks.at(-1) ?? outer;

  return {
    around,
    beginMark(mark) {
      if (marks.length > MAX_MARKS) return unbalanced('more than 1000 marks within each other');
      const before = around();
      marks.push(within(before, mark));
      return mixture(before, mark);
    },
    endMark() {
      if (marks.length === 1) return unbalanced('`EMC` without a mark that it could end');
      marks.pop();
      return undefined;
    },
    save() {
      saved.push({ font, invisible });
      if (saved.length !== MAX_SAVED + 1) return undefined;
      const reason = '`q` within more than 28 others; 28 at most were expected';
      return { rule: 'value-limits', reason };
    },
    restore() {
      const state = saved.pop();
      if (!state) return unbalanced('`Q` without a `q` before it');
      ({ font, invisible } = state);
      return undefined;
    },
    font: () => font,
    setFont(next) {
      font = next;
    },
    isInvisible: () => invisible,
    setInvisible(next) {
      invisible = next;
    },
    end() {
      const left = [];
      if (marks.length > 1) left.push(unbalanced('`BDC` without `EMC`; each mark must end'));
      if (saved.length > 0) left.push(unbalanced('`q` without `Q`; each must be restored'));
      return left;
    },
  };
}

function unbalanced(reason: string): StateFault {
  return { rule: 'content-readable', reason };
}

function within(before: Surroundings, mark: Mark): Surroundings {
  const replaced = before.replaced || mark.isReplaced;
  if (mark.isArtifact) {
    return { context: 'artifact', artifactType: mark.artifactType, mcid: undefined, replaced };
  }
  if (mark.mcid === undefined) return { ...before, replaced };
  return { context: 'tagged', artifactType: undefined, mcid: mark.mcid, replaced };
}

/** Tells real content and artifacts that stand within each other (ISO 14289-1, 7.1). */
function mixture(before: Surroundings, mark: Mark): StateFault | undefined {
  if (mark.isArtifact && before.context === 'tagged') {
    const reason = '`Artifact` within tagged content; beside it was expected';
    return { rule: 'artifact-apart', reason };
  }
  if (mark.mcid === undefined || before.context !== 'artifact') return undefined;
  const reason = `\`MCID ${mark.mcid}\` within an artifact; tagged content beside it was expected`;
  return { rule: 'artifact-apart', reason };
}
