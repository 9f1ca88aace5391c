import { type AttributeForm, type Directive, factsOf } from '../../markdown/directives.ts';
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
      if (!('name' in node)) continue;
      const place = node.type === 'textDirective' ? node.position : openingOf(node);
      for (const fault of faultsOf(node)) report({ place, ...fault });
    }
  },
};

function faultsOf(node: Directive): Finding[] {
  const forms = factsOf(node)?.attributes ?? {};
  if (forms === 'own') return [];
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
