/**
 * Show which briefings there are; with one alone there is nothing to choose.
 *
 * @param {{ section: HTMLElement, list: HTMLElement, filter: HTMLInputElement }} elements Where it goes.
 * @param {string[]} briefings Their paths.
 * @param {string} current The one that is shown.
 */
export function showBriefings({ section, list, filter }, briefings, current) {
  section.hidden = briefings.length < 2;
  filter.hidden = briefings.length < 8;
  const fill = () => {
    const wanted = filter.value.trim().toLowerCase();
    const named = briefings.filter((source) => source.toLowerCase().includes(wanted));
    list.replaceChildren(...named.map((source) => entryOf(source, source === current)));
  };
  filter.oninput = fill;
  fill();
}

function entryOf(source, isCurrent) {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/?${new URLSearchParams({ source })}`;
  link.textContent = source;
  if (isCurrent) link.setAttribute('aria-current', 'page');
  entry.append(link);
  return entry;
}
