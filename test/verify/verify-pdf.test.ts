import { describe, expect, it } from 'vitest';
import { verifyRules } from '../../src/verify/faults/verify-rules.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { attachBriefing, BREAKAGES, chartFacts, SOURCE_DIGEST, shortKid } from './breakages.ts';
import { brokenPdf } from './good-pdf.ts';
import { artifact, show } from './good-streams.ts';

describe('a PDF that conforms', () => {
  it('has no findings', () => {
    expect(verifyPdf(brokenPdf(() => {}))).toEqual({
      pages: 2,
      attachments: [{ name: 'rivers.md', relationship: 'Source', sha256: SOURCE_DIGEST }],
      findings: [],
      more: {},
    });
  });

  it('may name marks by their number alone, on the page of their element', () => {
    const bytes = brokenPdf((good) => shortKid(good, good.elements.td1));
    expect(verifyPdf(bytes).findings).toEqual([]);
  });

  it('has none with facts about the briefing that are right', () => {
    const facts = { title: 'Rivers', lang: 'en', source: { sha256: SOURCE_DIGEST } };
    expect(verifyPdf(brokenPdf((good) => attachBriefing(good, facts))).findings).toEqual([]);
  });

  it('may hold the data of a chart, which `briefing.json` names', () => {
    const facts = chartFacts('rivers.md', SOURCE_DIGEST);
    expect(verifyPdf(brokenPdf((good) => attachBriefing(good, facts))).findings).toEqual([]);
  });
});

describe('text in decoration', () => {
  const lost = artifact('/Layout', show('A lost sentence'));
  const bytes = brokenPdf((good) => {
    good.streams.first = `${String(good.streams.first)}\n${lost}`;
  });

  it('is told in its words', () => {
    expect(verifyPdf(bytes).findings[0]?.reason).toMatch(/^`A lost sentence` is in an artifact/);
  });

  it('is right when it is known to be hidden', () => {
    expect(verifyPdf(bytes, { hiddenTexts: ['A lost sentence'] }).findings).toEqual([]);
  });
});

describe('a PDF with one fault', () => {
  it.each(BREAKAGES)('breaks $rule: $what', ({ rule, file }) => {
    const rules = verifyPdf(file()).findings.map((finding) => finding.rule);
    expect(rules).toContain(rule);
  });

  it('is there for every rule about a PDF', () => {
    const shown = new Set<string>(BREAKAGES.map(({ rule }) => rule));
    const rules = Object.keys(verifyRules).filter((rule) => !rule.startsWith('manifest-'));
    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
