/** A construct of another tool that is text here. */
export interface ForeignConstruct {
  /** What it is, as a message calls it. */
  name: string;
  /** How it looks. */
  example: string;
  /** In the line that opens a block of code, or in a rule; else it is looked for in the words of a block. */
  within?: 'code' | 'rule';
  /** Finds it; in words what is code, an address or a directive of ours is blank. */
  pattern: RegExp;
  /** What to write instead: a sentence. */
  instead: string;
}

/** Without one of these, what stands between dollars is money. */
const MATHS = String.raw`\\^_{`;

/** The closed list, in the order in which messages are looked for. */
export const foreignMarkdown: readonly ForeignConstruct[] = [
  {
    name: 'mathematics',
    example: '`$E=mc^2$`',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\\$])\$(?![\s$])[^$\n]*?[${MATHS}][^$\n]*?(?<![\s\\])\$(?![\p{L}\p{N}$])` +
        String.raw`|\$\$[^$]*[${MATHS}=][^$]*\$\$|\\\([^\n]*?[\\^][^\n]*?\\\)|\\\[[^\]]*?\\[a-z][^\]]*?\\\]`,
      'u',
    ),
    instead: 'Mathematics is not set: write `E = mc^2^` and `x~1~`, or say it in words.',
  },
  {
    name: 'a page break of LaTeX',
    example: '`\\newpage`',
    pattern: /(?<![\w:\\])\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?![a-z])/,
    instead: 'Write `::page-break` on a line of its own; it is rarely needed.',
  },
  {
    name: 'a list of contents of another tool',
    example: '`[TOC]`',
    pattern: /\\tableofcontents|\[\[_?TOC_?\]\]|^@?\[TOC\]$|^\{:toc\}|^\$\{toc\}/im,
    instead: 'Write `::contents` on a line of its own.',
  },
  {
    name: 'a citation of LaTeX',
    example: '`\\cite{smith}`',
    pattern: /\\(?:auto|foot|full|paren|text)?cite[a-z]*\*?(?:\[[^\]\n]*\])*\{[^}\n]*\}/,
    instead: 'Write `[@smith]`, or `[@smith, p. 4]`.',
  },
  {
    name: 'a reference of LaTeX',
    example: '`\\ref{fig:x}`',
    pattern: /\\(?:auto|c|C|eq|page)?(?:ref|label)\{[^}\n]*\}/,
    instead: 'Write `[Figure](#fig-x)`, `[Table](#tab-x)` or `[words](#heading)`.',
  },
  {
    name: 'a command of LaTeX',
    example: '`\\textbf{…}`',
    pattern:
      /\\(?:begin|end|textbf|textit|textsc|texttt|emph|underline|footnote|href|url|(?:sub){0,2}section|includegraphics|caption)\*?(?:\[[^\]\n]*\])?\{[^}\n]*\}|(?<![\p{L}\p{N}:\\/])\\(?:noindent|[vh]space|[vh]fill|bigskip|medskip|smallskip|appendix|centering|maketitle|printbibliography|item|today|ldots|dots|La?TeX|TeX|bibliography|times|cdot|pm|approx|leq?|geq?|neq|rightarrow|Rightarrow|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|theta|omega|Delta|Omega|Sigma)(?![A-Za-z\\])|(?<![\p{L}\p{N}:\\/])\\(?![a-z]*cite|[A-Za-z]*(?:ref|label)\{)[A-Za-z]{2,}\*?(?:\[[^\]\n]*\])?\{[^}\n]*\}/u,
    instead: 'Write it in Markdown: `**bold**`, `*italic*`, `[^note]`, `![what](file "Caption")`.',
  },
  {
    name: 'a picture of Obsidian',
    example: '`![[file.png]]`',
    pattern: /!\[\[[^[\]\n]+\]\]/,
    instead: 'Write `![What it shows](file.png "Caption")`.',
  },
  {
    name: 'a wiki link',
    example: '`[[Page]]`',
    pattern: /(?<!!)\[\[(?!_?TOC_?\])[^[\]\n]+\]\](?!\()/i,
    instead: 'A PDF has no neighbouring pages: write `[words](#heading)`, or the whole address.',
  },
  {
    name: 'marked text',
    example: '`==text==`',
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?!=)/,
    instead: 'Write `**text**` or `*text*`.',
  },
  {
    name: 'struck text with one sign',
    example: '`~text~`',
    pattern: /(?<![\p{L}\p{N}~)\]])~(?=\p{L})[^~\n]*(?<=[^\s~])~(?![~\p{L}\p{N}])/u,
    instead: 'Write `~~text~~`.',
  },
  {
    name: 'a character that was lost',
    example: '`�`',
    pattern: /\ufffd/,
    instead: 'An earlier program could not read it: write the character that stood there.',
  },
  {
    name: 'an attribute in braces',
    example: '`[text]{.smallcaps}`, `{width=50%}`',
    pattern:
      /\{(?:[#.]\p{L}[\p{L}\p{N}_:.-]*)(?:\s[^}\n]*)?\}|(?<=[\])`])\{[\w-]+=[^}\n]*\}|\{:[^}\n]*\}|(?<=\])\{-\}|(?<=`)\{=[\w-]+\}/u,
    instead:
      'Only headings have such an id, after a blank: `## Methods {#methods}`. Looks and widths are those of the template: leave it out.',
  },
  {
    name: 'a shortcode',
    example: '`{{< video … >}}`',
    pattern: /\{\{[<%][^}\n]*\}\}|\{%[^%\n]*%\}|\{\{[^{}\n]+\}\}|<%[^%\n]*%>/,
    instead: 'Nothing is filled in here: write the text itself.',
  },
  {
    name: 'a grid table',
    example: '`+---+---+`',
    pattern: /^[ \t>]*\+(?:[-=:]{2,}\+)+[ \t]*$/m,
    instead: 'Write a pipe table: `| A | B |`, below it `|---|---|`, then the rows.',
  },
  {
    name: 'a table without pipes',
    example: '`----- -----` below its head',
    within: 'rule',
    pattern: /^-{2,}(?:[ \t]+-{2,})+$/,
    instead: 'Write a pipe table: `| A | B |`, below it `|---|---|`, then the rows.',
  },
  {
    name: 'a line block',
    example: '`| first line`',
    pattern: /^[ \t>]*\|[ \t]+[^|\n]*$/m,
    instead:
      'End each line but the last with a backslash; a table needs `|---|---|` below its head.',
  },
  {
    name: 'a list with letters or brackets',
    example: '`a)`, `(1)`, `#.`',
    pattern:
      /^[ \t]*(?:\(?[aAiI][.)]|\([1@]\)|#\.)[ \t]+\S.*(?:\n.*)*?\n[ \t]*(?:\(?(?:[bB]|ii|II)[.)]|\([2@]\)|#\.)[ \t]/m,
    instead: 'Its items run into one line: write `1.`, `2.`, or `- ` with the letter after it.',
  },
  {
    name: 'a bullet of a word processor',
    example: '`• item`',
    pattern:
      /^[ \t]*(?:[•◦▪‣●○∙·\uf0a7\uf0b7][ \t\u00a0]|[o§](?:\t|[ \u00a0]{2}))|^[–—][ \t\u00a0].*\n[–—][ \t\u00a0]/m,
    instead: 'Its items run into one line: begin each with `- `.',
  },
  {
    name: 'a heading without a plain blank',
    example: '`##Heading`',
    pattern: /^#{1,6}(?:[^\S\r\n\t ]|\u200b)|^#{2,6}(?=[^\s#.])/m,
    instead: 'Write a plain blank after the `#`; pasted text often has a no-break one there.',
  },
  {
    name: 'a callout of another tool',
    example: '`!!! note`',
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+\w+/m,
    instead: 'Write `:::note`, the text, and `:::`.',
  },
  {
    name: 'a tag of Obsidian',
    example: '`#one #two` alone on a line, `#one/two`',
    pattern:
      /^(?:tags?:[ \t]*)?#(?=[\p{L}_-])[\p{L}\p{M}\p{N}_/-]+(?:[ ,\t]+#[\p{L}\p{M}\p{N}_/-]+)*[ \t]*$|(?<![\p{L}\p{N}/#&])#\p{L}[\p{L}\p{N}_-]*\/[\p{L}\p{N}_/-]+/imu,
    instead: 'Write `keywords: [one, two]` into the front matter, and leave the line out.',
  },
  {
    name: 'a code for a picture',
    example: '`:smile:`',
    pattern:
      /(?<![\p{L}\p{N}:/])(?<!^):(?:[a-z]{2}[a-z0-9_]*[a-z0-9]|[+-]1):(?![\p{L}\p{N}:/])|^:(?:[a-z]{2}[a-z0-9_]*[a-z0-9]|[+-]1):(?![\p{L}\p{N}:/])/mu,
    instead: 'Write the sign itself, such as `⚠` or `✔`, or say it in words.',
  },
  {
    name: 'a reference to a block',
    example: '`((block-id))`, `^block-id`',
    pattern:
      /\(\(\^?(?=[\w-]*[\d-])(?=[\w-]*[A-Za-z])[\w-]{6,}\)\)|\(\(\^[\w-]+\)\)|(?<=[ \t])\^(?=[A-Za-z\d-]*[A-Za-z])[A-Za-z\d-]{2,}$/m,
    instead: 'Write `[words](#heading)`, and repeat here what the block says.',
  },
  {
    name: 'a definition with another mark',
    example: '`~ meaning` below its term',
    pattern: /(?<=\n)[ \t]*~[ \t]+\p{L}/u,
    instead: 'Write `: meaning` below the line of the term.',
  },
  {
    name: 'an abbreviation',
    example: '`*[WHO]: World …`',
    pattern: /^\*\[[^\]\n]+\]:/m,
    instead: 'Spell it out where it first stands.',
  },
  {
    name: 'a note that is never closed',
    example: '`^[text`',
    pattern: /\^\[/,
    instead: 'Close its bracket, or write `[^note]` and a line `[^note]: …`.',
  },
  {
    name: 'code that another tool would run',
    example: '`` ```{r} ``',
    within: 'code',
    pattern: /^\{(?![ \t]*[.#])[^}]*\}?|^mermaid\b/,
    instead: 'It prints as code: put what it makes into the briefing; a box is `:::note` … `:::`.',
  },
];
