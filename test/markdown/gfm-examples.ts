/** Examples of each construct that GFM adds to CommonMark, none with an at-sign that could cite. */
export const gfmExamples: readonly string[] = [
  // tables
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
  '| abc | def |\n| --- |\n| bar |',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
  '| abc | def |\n| --- | --- |',
  '| [a] | [b](c) |\n| --- | --- |\n| [d | e] |\n\n[a]: x',
  // task lists
  '- [ ] foo\n- [x] bar',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
  '- [x]\n- [ ]foo\n- [y] bar',
  // strikethrough
  '~~Hi~~ Hello, ~there~ world!',
  'This ~~has a\n\nnew paragraph~~.',
  'This will ~~~not~~~ strike.',
  // literal autolinks
  'www.commonmark.org',
  'Visit www.commonmark.org/help for more information.',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.',
  'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))',
  'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;',
  'www.commonmark.org/he<lp',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
  '[www.example.org] and [https://example.org/a[b]c](d)',
  'foo@bar.baz',
  'hello@mail+xyz.example isn’t valid, but hello+xyz@mail.example is.',
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
  'mailto:foo@bar.baz\n\nxmpp:foo@bar.baz/txt',
  '[foo@bar.baz] and [foo-@bar.baz](x) and -foo@bar.baz',
  // footnotes
  'A[^1] and[^note].\n\n[^1]: One.\n[^note]: Two\n    lines.\n\n    And [a](b).',
  '[^1]\n\n[^1]: [^2] [x]\n[^2]: ![^1] [^3]',
  'Call[^a b] and ![^1].\n\n[^1]: x',
  // disallowed raw HTML
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>',
];
