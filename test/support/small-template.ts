/** What differs in a small template of a project. */
export interface SmallTemplate {
  /** Text between title and body. */
  html?: string;
  /** Its one style sheet for every paper. */
  css?: string;
  /** Its style sheet for A4. */
  paper?: string;
  /** Style sheets before its own, such as `shared/tokens.css`. */
  shared?: readonly string[];
  /** The one face that headings have. */
  heading?: string;
  /** Further lines of its manifest. */
  manifest?: string;
}

/**
 * Write a template of a project that prints title and text, and nothing else.
 *
 * @param name Its name.
 * @param parts What differs.
 * @returns Its files, by project-relative path.
 */
export function smallTemplate(
  name: string,
  { html = '', css = '', paper, shared = [], heading = '600', manifest = '' }: SmallTemplate = {},
): Record<string, string> {
  const at = (file: string) => `templates/${name}/${file}`;
  return {
    [at('template.yaml')]: `name: ${name}
description: Title and text, nothing else
html: ${name}.liquid
css: [${[...shared, `${name}.css`].join(', ')}]
papers: {a4: a4.css}
slots: [body, references]
fonts:
  text: {family: Source Serif 4, faces: ['400']}
  heading: {family: Source Sans 3, faces: ['${heading}']}
  code: {family: IBM Plex Mono, faces: ['400']}
fallbacks: []
${manifest}`,
    [at(`${name}.liquid`)]:
      `<h1>{{ title }}</h1>\n${html}\n<bp-slot name="body"></bp-slot>\n<bp-slot name="references"></bp-slot>\n`,
    [at(`${name}.css`)]: css,
    [at('a4.css')]: paper ?? '@page {\n  size: A4;\n  margin: 20mm;\n}\n',
  };
}
