import type { Briefing } from '../../src/model/briefing.ts';

/** What a briefing without eras, facts and amounts has of them. */
export const withoutEras: Pick<
  Briefing,
  'facts' | 'eras' | 'gaps' | 'events' | 'amounts' | 'amountMentions' | 'flags'
> = { facts: [], eras: [], gaps: [], events: [], amounts: [], amountMentions: [], flags: [] };
