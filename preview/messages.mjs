const LEVELS = { error: 'Error', warning: 'Warning', info: 'Note' };

/**
 * Show the messages of a build.
 *
 * @param {HTMLElement} list Where they go.
 * @param {{ level: string, reason: string, note?: string, ruleId: string, url: string, file: string,
 *   place?: { start: { line: number, column: number } }, link: string }[]} messages Messages.
 * @param {{ goTo(file: string, line: number): void }} hears Goes to the place on the page.
 */
export function showMessages(list, messages, { goTo }) {
  list.replaceChildren(...messages.map((message) => entryOf(message, goTo)));
}

/**
 * Step to the next or the last message.
 *
 * @param {HTMLElement} list Where they stand.
 * @param {number} by 1 or -1.
 */
export function stepMessage(list, by) {
  const entries = [...list.children];
  const at = entries.indexOf(document.activeElement?.closest?.('li'));
  const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : at + by;
  const entry = entries[(next + entries.length) % entries.length];
  entry?.querySelector('a')?.focus();
  entry?.scrollIntoView({ block: 'nearest' });
}

function entryOf({ level, reason, note, ruleId, url, file, place, link }, goTo) {
  const entry = document.createElement('li');
  entry.className = level;
  const { line, column } = place?.start ?? {};
  const where = document.createElement('a');
  where.href = link;
  where.textContent = line === undefined ? file : `${file}:${line}:${column}`;
  where.title = 'Open in the editor';
  const head = document.createElement('p');
  const word = document.createElement('span');
  word.className = 'level';
  word.textContent = LEVELS[level] ?? level;
  head.append(word, ' ', where);
  const text = document.createElement('p');
  text.append(...inCode(reason));
  entry.append(head, text);
  if (note) {
    const hint = document.createElement('p');
    hint.className = 'note';
    hint.append(...inCode(note));
    entry.append(hint);
  }
  entry.append(footOf({ ruleId, url, file, line }, goTo));
  return entry;
}

function footOf({ ruleId, url, file, line }, goTo) {
  const foot = document.createElement('p');
  foot.className = 'rule';
  const rule = document.createElement('a');
  rule.href = url;
  rule.target = '_blank';
  rule.rel = 'noopener noreferrer';
  rule.textContent = ruleId;
  foot.append(rule);
  if (line !== undefined) {
    const show = document.createElement('button');
    show.type = 'button';
    show.textContent = 'Show on the page';
    show.addEventListener('click', () => goTo(file, line));
    foot.append(' ', show);
  }
  return foot;
}

/** What stands in backticks is code. */
function inCode(text) {
  return text.split(/`([^`]+)`/).map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}
