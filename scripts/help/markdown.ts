import { helpTexts, type FunctionPage } from '../../src/i18n/functionHelp/functionPage';

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The reference of all functions for docs/, in Chinese. */
export function referenceMarkdown(pages: readonly FunctionPage[]): string {
  const texts = helpTexts['zh-CN'];
  const parts = pages.map((page) =>
    [
      `## PERF.${page.id}`,
      page.purpose,
      `- ${texts.write}：\`${page.form}\``,
      ...page.parameters.map(
        ({ name, description, unit, optional }) =>
          `- ${name}${optional ? texts.optional : ''}：${description}${unit === null ? '' : `（${unit}）`}`,
      ),
      `- ${texts.result}：${page.result}`,
      `- ${texts.rule}：${page.rule}`,
      `- ${texts.plain}：${page.plain === null ? texts.noPlain : `\`${page.plain}\``}`,
      `- ${texts.source}：${page.source}`,
      `- ${texts.example}：${page.example.cells.map(({ address, name, value }) => `${address}（${name}）= ${String(value)}`).join('，')}；\`${page.example.formula}\` → ${String(page.example.result)}`,
    ]
      .join('\n\n')
      .replace(/\n\n- /g, '\n- ')
      .replace(/\n- /, '\n\n- '),
  );
  return `# ${texts.title}

${texts.intro}

${row(['函数', '写法'])}
${row(['---', '---'])}
${pages.map(({ id, form }) => row([`[PERF.${id}](#perf${id.toLowerCase()})`, form])).join('\n')}

${parts.join('\n\n')}

---

*English: the same pages are built into the add-in (\`dist/help/en-US/\`), one for each function.*
`;
}
