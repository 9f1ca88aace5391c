import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { confidenceLevels, flagKinds, wideTables } from '../../markdown/directive-names.ts';
import { alternatives } from '../../messages/alternatives.ts';
import { nearestName } from '../../messages/nearest-name.ts';
import type { Finding } from '../../model/message.ts';
import { briefingNodes } from '../all-nodes.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/** Hold the attributes of directives to those they have, and the values to those they know. */
export const directiveAttribute: Rule = {
  id: 'directive-attribute',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      if (!isDirective(node)) continue;
      const place = node.type === 'textDirective' ? node.position : openingOf(node);
      for (const fault of faultsOf(node)) report({ ...(place && { place }), ...fault });
    }
  },
};

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** What an attribute may be. */
interface AttributeForm {
  /** The values it knows; any value where there is no list. */
  values?: readonly string[];
  required?: boolean;
  /** How to mend it, where that is more than to write a value. */
  note?: string;
}

/**
 * The attributes of each directive. A chart, a map and an amount read their own, and tell of them
 * under rules of their own.
 */
const attributesOf: Readonly<Record<string, Readonly<Record<string, AttributeForm>>>> = {
  judgement: {
    confidence: {
      values: confidenceLevels,
      required: true,
      note: 'Write `:::judgement{confidence=moderate}`.',
    },
  },
  flag: { kind: { values: flagKinds, required: true, note: 'Write `:flag[why?]{kind=why}`.' } },
  'table-caption': {
    id: {},
    wide: {
      values: wideTables,
      note: 'Leave it out, and the table is set as its width asks for.',
    },
  },
};
const withRulesOfTheirOwn = ['amount', 'chart', 'map'];

function isDirective(node: { type: string }): node is Directive {
  return ['containerDirective', 'leafDirective', 'textDirective'].includes(node.type);
}

function faultsOf(node: Directive): Finding[] {
  if (withRulesOfTheirOwn.includes(node.name)) return [];
  const forms = attributesOf[node.name] ?? {};
  const written = node.attributes ?? {};
  const unknown = Object.keys(written).filter((name) => !Object.hasOwn(forms, name));
  const wrong = Object.entries(forms).flatMap(([name, form]) => valueFaults(node, name, form));
  return [...unknown.map((name) => unknownAttribute(node, name, Object.keys(forms))), ...wrong];
}

function valueFaults(
  node: Directive,
  name: string,
  { values, required = false, note }: AttributeForm,
): Finding[] {
  const value = node.attributes?.[name] ?? undefined;
  if (!values || (value === undefined ? !required : values.includes(value))) return [];
  const nearest = nearestName(value ?? '', values);
  const found =
    value === undefined
      ? `\`${spelt(node)}\` without \`${name}\``
      : `value \`${value}\` of \`${name}\``;
  return [
    {
      reason: `Unexpected ${found}, expected ${alternatives(values)}`,
      ...(value !== undefined && { actual: value }),
      expected: nearest ? [nearest] : [...values],
      note: nearest ? `Did you mean \`${name}=${nearest}\`?` : (note ?? 'Write one of these.'),
    },
  ];
}

function unknownAttribute(node: Directive, name: string, known: readonly string[]): Finding {
  const nearest = nearestName(name, known);
  return {
    reason: `Unexpected attribute \`${name}\` of \`${spelt(node)}\`, expected ${
      known.length === 0 ? 'none' : alternatives(nearest ? [nearest] : known)
    }`,
    actual: name,
    expected: nearest ? [nearest] : [...known],
    note: nearest ? `Did you mean \`${nearest}\`?` : 'Remove it: it would change nothing.',
  };
}

function spelt({ type, name }: Directive): string {
  const colons = { containerDirective: ':::', leafDirective: '::', textDirective: ':' };
  return `${colons[type]}${name}`;
}
