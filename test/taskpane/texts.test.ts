import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { enUS } from '../../src/i18n/pane/enUS';
import { startTexts } from '../../src/i18n/pane/startTexts';
import { zhCN } from '../../src/i18n/pane/zhCN';

const source = path.join(__dirname, '../../src');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** Every text of a catalogue with its key; functions are called with data of the kind that they take. */
function textsIn(catalogue: object, key = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, text]: [string, unknown]): [string, string][] => {
    const place = `${key}.${name}`;
    if (typeof text === 'string') return [[place, text]];
    if (typeof text === 'function') return [[place, said(text as (...data: unknown[]) => string)]];
    return typeof text === 'object' && text !== null ? textsIn(text, place) : [];
  });
}

function said(text: (...data: unknown[]) => string): string {
  for (const first of [['7'], '7']) {
    try {
      return text(first, '8', '9');
    } catch {
      // Takes the other kind.
    }
  }
  throw new Error('a text that takes neither a text nor a list');
}

const catalogues = {
  zhCN: { pane: zhCN, start: startTexts('zh-CN') },
  enUS: { pane: enUS, start: startTexts('en-US') },
};

describe('the texts of the pane', () => {
  it('have the same keys in both languages', () => {
    const keys = (catalogue: object) => textsIn(catalogue).map(([key]) => key);
    expect(keys(catalogues.enUS)).toEqual(keys(catalogues.zhCN));
  });

  it('are never empty and never carry data that were not given', () => {
    for (const [key, text] of [...textsIn(catalogues.zhCN), ...textsIn(catalogues.enUS)]) {
      expect([key, text.trim() !== '' && !/undefined|\[object/.test(text)]).toEqual([key, true]);
    }
  });

  it('are English without Chinese characters, but for the name of the other language', () => {
    const chinese = textsIn(catalogues.enUS).filter(([, text]) => /[一-鿿]/.test(text));
    expect(chinese).toEqual([['.start.otherLanguage', '中文']]);
  });

  it.each(filesIn('taskpane'))('do not stand in the code (%s)', (file) => {
    const code = readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    // The stop of a Chinese keyboard and the word after a score are read, not shown.
    const shown = code.split('\n').filter((line) => /[一-鿿]/.test(line) && !line.includes('.replace('));
    expect(shown).toEqual([]);
  });

  it.each(filesIn('taskpane'))('and no colour stands in the code (%s)', (file) => {
    const code = readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    expect(code).not.toMatch(/['"`]#[0-9a-f]{3,8}['"`]|rgba?\(/i);
  });
});

describe('the help page', () => {
  const page = readFileSync(path.join(source, 'taskpane/help.html'), 'utf8');

  it('has both languages, runs nothing and asks for nothing', () => {
    expect(page).toMatch(/<html lang="zh-CN">/);
    expect(page).toMatch(/lang="en"/);
    expect(page).not.toMatch(/<script|<img|<link|https?:|\son\w+=/i);
  });
});
