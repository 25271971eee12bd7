import { functionTexts, type FunctionId, type FunctionLanguage } from '../../src/i18n/functionTexts';
import { helpTexts, type FunctionPage } from '../../src/i18n/functionHelp/functionPage';

const style = `:root{color-scheme:light dark}body{font:16px/1.7 'Segoe UI','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:0 auto;max-width:46em;overflow-wrap:anywhere;padding:24px 16px 48px}h1{font-size:1.5em}h2{font-size:1.1em;margin-top:1.6em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8888;padding:4px 8px;text-align:left;vertical-align:top}code{font-family:Consolas,'Noto Sans Mono CJK SC',monospace}`;

const other: Readonly<Record<FunctionLanguage, FunctionLanguage>> = { 'zh-CN': 'en-US', 'en-US': 'zh-CN' };

/** Text as HTML. */
function escaped(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

const code = (text: string | number): string => `<code>${escaped(text)}</code>`;

/** A page without scripts that loads nothing. */
function documentOf(language: FunctionLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** The page of one function. */
export function functionHtml(page: FunctionPage, language: FunctionLanguage): string {
  const texts = helpTexts[language];
  const { example } = page;
  const part = (title: string, html: string) => `<h2>${escaped(title)}</h2>\n${html}`;
  const text = (words: string) => `<p>${escaped(words)}</p>`;
  const cells = example.cells.map(({ address, name, value }) => [
    escaped(address),
    escaped(name),
    escaped(value),
  ]);
  const body = [
    `<p><a href="index.html">${escaped(texts.index)}</a> · <a href="../${other[language]}/${page.id}.html" lang="${other[language]}">${escaped(texts.other)}</a></p>`,
    `<h1>PERF.${page.id}</h1>`,
    part(texts.purpose, text(page.purpose)),
    part(texts.write, `<p>${code(page.form)}</p>`),
    part(
      texts.arguments,
      table(
        [texts.argument, texts.meaning, texts.unit],
        page.parameters.map(({ name, description, unit, optional }) => [
          escaped(name + (optional ? texts.optional : '')),
          escaped(description),
          escaped(unit ?? '—'),
        ]),
      ),
    ),
    part(texts.result, text(page.result)),
    part(texts.rule, text(page.rule)),
    part(texts.plain, page.plain === null ? text(texts.noPlain) : `<p>${code(page.plain)}</p>`),
    part(texts.source, text(page.source)),
    part(
      texts.example,
      `${table([texts.cell, texts.argument, texts.content], cells)}
<p>${code(example.formula)} → ${code(example.result)}</p>`,
    ),
    part(
      texts.errors,
      `<ul>\n${page.errors.map(({ sentence }) => `<li>${escaped(sentence)}</li>`).join('\n')}\n</ul>`,
    ),
  ];
  return documentOf(language, `PERF.${page.id}`, body.join('\n'));
}

/** The page that leads to all others. */
export function indexHtml(ids: readonly FunctionId[], language: FunctionLanguage): string {
  const texts = helpTexts[language];
  const rows = ids.map((id) => [
    `<a href="${id}.html">PERF.${id}</a>`,
    escaped(functionTexts[language][id].description),
  ]);
  const body = [
    `<p><a href="../../help.html">${escaped(language === 'zh-CN' ? '帮助' : 'Help')}</a> · <a href="../${other[language]}/index.html" lang="${other[language]}">${escaped(texts.other)}</a></p>`,
    `<h1>${escaped(texts.title)}</h1>`,
    `<p>${escaped(texts.intro)}</p>`,
    table([texts.index, texts.purpose], rows),
  ];
  return documentOf(language, texts.title, body.join('\n'));
}
