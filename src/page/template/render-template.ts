import { Liquid, LiquidError, type LiquidOptions } from 'liquidjs';
import type { Finding, Place } from '../../model/message.ts';
import type { PageModel } from '../../model/page-model.ts';
import type { Template } from '../../model/template.ts';

/** Limits for one template: characters parsed, ms of rendering, units of memory (about bytes). */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 10_000_000 };

/**
 * Render the Liquid of a template with the values of one briefing. Every value is printed as
 * escaped text; there is no way to print HTML.
 *
 * @param template Template to render.
 * @param model The only values it may read.
 * @param engine Its Liquid as it was read before; it is read now unless given.
 * @returns A small piece of HTML, or one finding with file and line.
 */
export function renderTemplate(
  template: Template,
  model: PageModel,
  engine = createEngine(template),
): { html: string } | Finding {
  try {
    const html: unknown = engine.renderFileSync(template.manifest.html, model, {
      // Not handed on to partials by hand: a project may have taken over the HTML that renders them.
      globals: { identity: model.identity },
    });
    return { html: String(html) };
  } catch (error) {
    if (LiquidError.is(error) && error instanceof Error) return toFinding(error, template);
    throw error;
  }
}

/** How Liquid begins to tell of a filter that there is not. */
const FILTER = 'undefined filter';

/**
 * Find every fault of the Liquid of a template, also in files that nothing renders, and go on as well as
 * may be: what is unknown prints nothing then.
 *
 * @param template Template to look at.
 * @param model The only values it may read.
 * @returns Each fault with file and line, and the HTML as far as there is any.
 */
export function renderWithFaults(
  template: Template,
  model: PageModel,
): { html: string | undefined; faults: Finding[] } {
  const names = Object.keys(template.liquid);
  const read = (options: LiquidOptions) => {
    const engine = createEngine(template, options);
    return names.flatMap((name) => faultsOf(() => engine.parseFileSync(name), template));
  };
  // What stands behind a tag that cannot be read may only seem to be at fault.
  const filters = read({ catchAllErrors: true }).filter(({ reason }) => reason.includes(FILTER));
  const syntax = read({ strictFilters: false });
  if (syntax.length > 0) return { html: undefined, faults: [...syntax, ...filters] };
  let html: string | undefined;
  const render = (options: LiquidOptions) => {
    const engine = createEngine(template, { strictFilters: false, ...options });
    const globals = { identity: model.identity };
    const { html: main } = template.manifest;
    return faultsOf(() => {
      html = String(engine.renderFileSync(main, model, { globals }));
    }, template);
  };
  const strict = render({ catchAllErrors: true });
  const faults = [...filters, ...strict];
  return {
    faults: strict.length > 0 ? [...faults, ...render({ strictVariables: false })] : faults,
    html,
  };
}

function faultsOf(work: () => unknown, template: Template): Finding[] {
  try {
    work();
    return [];
  } catch (error) {
    return liquidErrors(error).map((one) => toFinding(one, template));
  }
}

/** Where all are caught, those of a block are one error that holds them. */
function liquidErrors(error: unknown): LiquidError[] {
  if (!LiquidError.is(error)) throw error;
  const { errors } = error as unknown as { errors?: readonly unknown[] };
  return errors ? errors.flatMap(liquidErrors) : [error];
}

/**
 * Make what renders a template; it reads each of its Liquid files once.
 *
 * @param template Template.
 * @param options How it differs from what all templates are rendered with.
 * @returns Its Liquid, for as long as none of its files changes.
 */
export function createEngine(template: Template, options: LiquidOptions = {}): Liquid {
  const sources = Object.entries(template.liquid).map(([name, file]) => [name, file.text]);
  const engine = new Liquid({
    templates: Object.fromEntries(sources),
    extname: '',
    cache: true,
    relativeReference: false,
    ownPropertyOnly: true,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ...LIMITS,
    ...options,
  });
  // The stock filter switches escaping off; replaced, it is an ordinary filter that does nothing.
  engine.registerFilter('raw', (value: unknown) => value);
  return engine;
}

function toFinding(error: LiquidError, template: Template): Finding {
  const { token } = error;
  const [line = 1, column = 1] = token.getPosition();
  const place: Place = { start: { line, column } };
  const told = (error.originalError?.message ?? error.message).replace(/, (file|line):.*$/s, '');
  const reason = told.replace(/^(undefined (?:variable|filter): )(.+)$/s, '$1`$2`');
  return {
    file: fileOf(token.file, token.input, template),
    place,
    reason: `Unexpected Liquid (${reason}), expected a template that renders`,
    note: noteFor(reason),
  };
}

/** Liquid names no file for an undefined variable, but it gives the text it was reading. */
function fileOf(name: string | undefined, input: string, template: Template): string {
  const named = name === undefined ? undefined : template.liquid[name];
  const file = named ?? Object.values(template.liquid).find(({ text }) => text === input);
  return file?.path ?? template.manifestPath;
}

function noteFor(reason: string): string {
  if (reason.startsWith('undefined variable')) {
    return 'Use a value of the page model; docs/templates.md lists them.';
  }
  if (reason.includes('ENOENT')) {
    return 'List each partial under `partials` in template.yaml, and render it by that name.';
  }
  if (reason.includes('limit')) return 'A template may only loop over lists of the page model.';
  return 'Mend the tag; docs/templates.md shows what a template may contain.';
}
