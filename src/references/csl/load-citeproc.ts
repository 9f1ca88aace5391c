import { createRequire } from 'node:module';
import type {
  CiteprocEngine,
  CiteprocModule,
  NumberFormatter,
  NumericBlobClass,
} from './citeproc-module.ts';
import { marks } from './marks.ts';

/**
 * Load the CSL engine, an optional package under the CPAL or the AGPL. This is the one file that
 * knows it. Its files stay as they are; two things are changed in memory, both once:
 *
 * - numbers of citations get marks round them, from which links are made. The engine has a hook for
 *   that (`variableWrapper`), but it misses most numbers. Only engines whose system says
 *   `marksNumbers` print marks, so that others in the same process do not notice.
 * - its warnings go nowhere, as it would write them to the standard output.
 *
 * @param load Loads the package, or throws when it is not installed.
 * @returns The engine, or undefined where it is not installed.
 */
export function loadCiteproc(
  load: () => unknown = () => createRequire(import.meta.url)('citeproc'),
): CiteprocModule | undefined {
  let citeproc: CiteprocModule;
  try {
    citeproc = load() as CiteprocModule;
  } catch {
    return undefined;
  }
  if (!isMarked(citeproc.NumericBlob)) {
    citeproc.NumericBlob = withMarks(citeproc.NumericBlob);
    citeproc.debug = () => {};
  }
  return citeproc;
}

const markedClass = Symbol('prints marks');

function isMarked(blob: NumericBlobClass): boolean {
  return markedClass in blob;
}

function withMarks(Base: NumericBlobClass): NumericBlobClass {
  return class extends Base {
    static readonly [markedClass] = true;
    readonly #before: string | undefined;

    constructor(...args: ConstructorParameters<NumericBlobClass>) {
      super(...args);
      const [state, , , token, id] = args;
      const mark = markFor(state, token?.variables_real ?? token?.variables ?? []);
      if (mark !== undefined && id !== undefined) this.#before = `${mark}${id}${marks.idEnd}`;
      this.#wrap();
    }

    override setFormatter(formatter: NumberFormatter): void {
      super.setFormatter(formatter);
      this.#wrap();
    }

    /** After the type is settled: with its mark, no number would be of the type of another. */
    #wrap(): void {
      const before = this.#before;
      if (before === undefined) return;
      const plain = this.formatter;
      this.formatter = {
        format: (number, gender) => `${before}${plain.format(number, gender)}${marks.end}`,
      };
    }
  };
}

/** Locators are numbers, too; and a letter after a year belongs to the whole citation. */
function markFor(state: CiteprocEngine, variables: readonly string[]): string | undefined {
  const { area } = state.tmp;
  if (state.sys.marksNumbers !== true || state.tmp.just_looking) return undefined;
  if (area !== 'citation' && area !== 'bibliography') return undefined;
  if (variables.includes('citation-number')) return marks.number;
  const isLocator = variables.some((variable) => variable === 'locator' || variable === 'page');
  return area === 'citation' && !isLocator ? marks.cite : undefined;
}
