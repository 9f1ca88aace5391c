import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

/** What an attribute may be. */
export interface AttributeForm {
  /** The values it knows; any value where there is no list. */
  values?: readonly string[];
  required?: boolean;
  /** How to mend it, where that is more than to write a value. */
  note?: string;
}

/** What the dialect says of one directive, wherever it is read. How it prints stands in `html/handlers/directives.ts`. */
export interface DirectiveFacts {
  /** In running text (`:name[]`), on a line of its own (`::name`), or around blocks (`:::name` to `:::`). */
  form: 'text' | 'leaf' | 'container';
  /** Its attributes; none by default. `own` where it reads its own and a rule of its own tells of them. */
  attributes?: Readonly<Record<string, AttributeForm>> | 'own';
  /** Whether a template may place it, in the slot of its name; its numbers then come before those of the body. */
  hasSlot?: true;
  /** Whether each item of its lists is one claim, with all that it holds. */
  hasRows?: true;
  /** What must be cited in it, by what messages call it: all of it, its first paragraph, the items of its lists. */
  claims?: { whole?: string; first?: string; items?: string };
  /** Whether a number of things told in it is held to what the build counts. */
  tellsCounts?: true;
  /** Whether its box goes over a page when it is long. */
  isCallout?: true;
}

/** The closed list. Messages name the directives in this order. */
export const directives = {
  amount: { form: 'text', attributes: 'own' },
  flag: {
    form: 'text',
    attributes: {
      kind: {
        values: ['why', 'when', 'who', 'check', 'dead-link'],
        required: true,
        note: 'Write `:flag[why?]{kind=why}`.',
      },
    },
  },
  'no-source': { form: 'text' },

  chart: { form: 'leaf', attributes: 'own' },
  contents: { form: 'leaf' },
  'eras-at-a-glance': { form: 'leaf' },
  map: { form: 'leaf', attributes: 'own' },
  'table-caption': {
    form: 'leaf',
    attributes: {
      id: {},
      wide: {
        values: ['fold', 'turn'],
        note: 'Leave it out, and the table is set as its width asks for.',
      },
    },
  },
  timeline: { form: 'leaf' },
  'page-break': { form: 'leaf' },

  'bottom-line': {
    form: 'container',
    hasSlot: true,
    claims: { whole: 'Bottom line' },
    tellsCounts: true,
  },
  'key-points': {
    form: 'container',
    hasSlot: true,
    hasRows: true,
    claims: { items: 'Key point' },
    tellsCounts: true,
  },
  sourcing: { form: 'container', hasSlot: true, tellsCounts: true },
  'era-summary': {
    form: 'container',
    hasRows: true,
    claims: { first: 'Brief', items: 'Bullet' },
    tellsCounts: true,
  },
  chronology: { form: 'container', hasRows: true },
  note: { form: 'container', isCallout: true },
  gap: { form: 'container', isCallout: true },
  judgement: {
    form: 'container',
    attributes: {
      confidence: {
        values: ['low', 'moderate', 'high'],
        required: true,
        note: 'Write `:::judgement{confidence=moderate}`.',
      },
    },
    isCallout: true,
  },
} as const satisfies Readonly<Record<string, DirectiveFacts>>;

type Directives = typeof directives;
type Form = DirectiveFacts['form'];

/** The name of a directive. */
export type DirectiveName = keyof Directives;

/** The name of a directive of one form. */
export type DirectiveNameOf<F extends Form> = {
  [Name in DirectiveName]: Directives[Name]['form'] extends F ? Name : never;
}[DirectiveName];

/** The name of a directive that a template may place. */
export type PlacedDirectiveName = {
  [Name in DirectiveName]: Directives[Name] extends { hasSlot: true } ? Name : never;
}[DirectiveName];

/** How sure a judgement is. */
export type ConfidenceLevel = Directives['judgement']['attributes']['confidence']['values'][number];

/** The node of each form. */
interface DirectiveNodes {
  text: TextDirective;
  leaf: LeafDirective;
  container: ContainerDirective;
}

/** Any directive. */
export type Directive = DirectiveNodes[Form];

const entries = Object.entries(directives) as [DirectiveName, DirectiveFacts][];

/**
 * List the directives of which something is true.
 *
 * @param isOne What is asked.
 * @returns Their names, in the order of the list.
 */
export function directivesThat(isOne: (facts: DirectiveFacts) => boolean): DirectiveName[] {
  return entries.filter(([, facts]) => isOne(facts)).map(([name]) => name);
}

/**
 * Look up a directive.
 *
 * @param node Node with any name.
 * @returns What the dialect says of it; undefined where it has no such directive in this form.
 */
export function factsOf({ type, name }: Pick<Directive, 'type' | 'name'>) {
  const facts: DirectiveFacts | undefined = isDirectiveName(name) ? directives[name] : undefined;
  return facts && type === `${facts.form}Directive` ? facts : undefined;
}

/**
 * Tell whether a name is one of the list.
 *
 * @param name Any name.
 * @returns Whether a directive has it.
 */
export function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(directives, name);
}

/**
 * Tell whether a node is a certain directive, in its own form.
 *
 * @param node Any node.
 * @param name Name of the directive.
 * @returns Whether it is.
 */
export function isDirective<Name extends DirectiveName>(
  node: Nodes,
  name: Name,
): node is DirectiveNodes[Directives[Name]['form']] {
  return 'name' in node && node.name === name && factsOf(node) !== undefined;
}
