import { describe, expect, it } from 'vitest';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { tidyGroups } from '../../../src/pdf/tags/tidy-groups.ts';
import { content, passed } from './tag-literals.ts';

describe('tidyGroups', () => {
  it('removes empty elements, from the inside out', () => {
    expect(
      passed(tidyGroups, [tag('Sect', [tag('P', [tag('Span')])]), tag('P', [content(1)])]),
    ).toBe('P(1)');
  });

  it('keeps the empty cell of a table', () => {
    expect(passed(tidyGroups, [tag('TR', [tag('TD'), tag('TD', [content(1)])])])).toBe(
      'TR(TD() TD(1))',
    );
  });

  it('opens boxes that mean nothing', () => {
    expect(passed(tidyGroups, [tag('P', [tag('NonStruct', [tag('Link', [content(1)])])])])).toBe(
      'P(Link(1))',
    );
  });

  it('makes one paragraph of a run of loose text in a group', () => {
    const section = tag('Sect', [content(1), tag('Em', [content(2)]), tag('P', [content(3)])]);
    expect(passed(tidyGroups, [section])).toBe('Sect(P(1 Em(2)) P(3))');
  });

  it('leaves loose text in a cell', () => {
    expect(passed(tidyGroups, [tag('TD', [content(1)])])).toBe('TD(1)');
  });
});
