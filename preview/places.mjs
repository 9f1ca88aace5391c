/**
 * Lead from the page to the source and back.
 *
 * @param {{ pages: object, source(): string, $(id: string): HTMLElement }} means The pages, and the elements of this document.
 */
export function createPlaces({ pages, source, $ }) {
  let opensEditor = false;
  $('close-place').addEventListener('click', () => {
    $('place').hidden = true;
    pages.mark(1, undefined);
  });

  async function get(path, query) {
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`);
    return answer.ok ? answer.json() : undefined;
  }

  /** Tell where the block is written that stands at a point, in pt from the lower left corner. */
  async function ask(page, x, y) {
    const block = await get('/block', { source: source(), page, x, y });
    if (block) tell(block);
  }

  function tell(block) {
    pages.mark(block.page, block.box);
    const link = document.createElement('a');
    link.href = block.link;
    link.textContent = `${block.file}:${block.line}`;
    link.title = 'Open in the editor';
    const content = [link];
    if (opensEditor) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Open';
      button.addEventListener('click', () => void open(block));
      content.push(' ', button);
    }
    $('place').hidden = false;
    $('place-text').replaceChildren(...content);
  }

  async function open({ file, line, column }) {
    const answer = await fetch('/open', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ file, line, column }),
    });
    if (!answer.ok) $('place-text').append(` ${await answer.text()}`);
  }

  /** Show where a line of a source is printed. */
  async function show(file, line) {
    const block = await get('/place', { source: source(), file, line });
    if (!block) return;
    pages.mark(block.page, block.box, true);
    tell(block);
  }

  /** The briefing that a file belongs to; none where nobody knows. */
  async function ownerOf(file) {
    return (await get('/lead', { file }))?.source ?? '';
  }

  /** Go where the address says. */
  async function lead(asked) {
    const file = asked.get('file');
    if (file) await show(file, asked.get('line') ?? '1');
  }

  return {
    ask,
    show,
    lead,
    ownerOf,
    setEditor(can) {
      opensEditor = can;
    },
  };
}
