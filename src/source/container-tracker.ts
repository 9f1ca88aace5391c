/** A quote, or a list item (or footnote) whose text begins at this column of its container. */
type Container = 'quote' | number;

/**
 * Make a function that follows quotes and list items from line to line, nearly as the Markdown
 * parser does (a tab counts as four columns wherever it stands).
 *
 * @returns A function from the next line to whether it leaves a container, or goes on in one
 *   without its mark; for both the parser goes back over what it has read.
 */
export function createContainerTracker(): (line: string) => boolean {
  let open: Container[] = [];
  let afterText = false;
  return (line) => {
    let rest = line.replaceAll('\t', '    ');
    let continued = 0;
    for (const container of open) {
      const inner = continueIn(container, rest);
      if (inner === undefined) break;
      rest = inner;
      continued++;
    }
    const fresh = openIn(rest);
    const left = continued < open.length && !isSibling(open, continued, fresh);
    const isText = rest.trim() !== '';
    // A lazy line: the paragraph before it goes on, and all that is open stays open.
    const lazy = left && afterText && isText && fresh.length === 0;
    if (!lazy) open = [...open.slice(0, continued), ...fresh];
    afterText = isText;
    return left;
  };
}

/** What is left of a line that goes on in a container, or undefined where it does not. */
function continueIn(container: Container, line: string): string | undefined {
  if (container === 'quote') {
    const mark = /^ {0,3}> ?/.exec(line)?.[0];
    return mark === undefined ? undefined : line.slice(mark.length);
  }
  if (line.trim() === '') return line;
  const indent = line.length - line.trimStart().length;
  return indent >= container ? line.slice(container) : undefined;
}

function openIn(line: string): Container[] {
  const found: Container[] = [];
  const mark = / {0,3}(?:(>) ?|(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)|(?= |$)))/y;
  for (let match = mark.exec(line); match !== null; match = mark.exec(line)) {
    found.push(match[1] ? 'quote' : Math.max(2, match[0].length));
  }
  // The text of a footnote is indented by four columns.
  if (/^ {0,3}\[\^[^[\]\s]+\]:/.test(line)) found.push(4);
  return found;
}

/** The next item of the innermost open list leaves nothing but the item before it. */
function isSibling(open: readonly Container[], continued: number, fresh: readonly Container[]) {
  return continued === open.length - 1 && open[continued] !== 'quote' && fresh[0] !== undefined;
}
