import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from '../../scripts/manifest/checkManifest';
import { deployedFrom } from '../../scripts/manifest/deployed';
import { distOf, openPage, openWorkbench, paneFrame, startBrowser, stopBrowser } from './workbench';

jest.setTimeout(120_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const offices = ['self', 'cdn', '21vianet'] as const;
const shipped = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/** Relative paths of all files of a build. */
function filesOf(office: string): string[] {
  return readdirSync(distOf(office), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(distOf(office), path.join(entry.parentPath, entry.name)))
    .sort();
}

const read = (office: string, file: string) => readFileSync(path.join(distOf(office), file));
const own = (files: readonly string[]) => files.filter((file) => !file.startsWith('office/'));
const pageOf = (office: string) => read(office, 'taskpane.html').toString();
const policyOf = (office: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageOf(office))?.[1] ?? '';
const officeScript = (office: string) => /<script src="?([^">]*office\.js)"?>/.exec(pageOf(office))?.[1];
const firstScripts = () =>
  [...pageOf('self').matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !name.startsWith('office/'));

describe('one build for each source of Office.js', () => {
  it.each(['cdn', '21vianet'])('%s has the same files, byte for byte, as self but for the page', (office) => {
    expect(own(filesOf(office))).toEqual(own(filesOf('self')));
    const different = own(filesOf(office)).filter((file) => !read(office, file).equals(read('self', file)));
    expect(different).toEqual(['taskpane.html']);
    expect(filesOf(office).filter((file) => file.startsWith('office/'))).toEqual([]);
  });

  it('the pages differ in one script’s address and in the policy, nowhere else', () => {
    const rest = offices.map((office) =>
      pageOf(office)
        .replace(officeScript(office) ?? '?', '…')
        .replace(policyOf(office), '…'),
    );
    expect(new Set(rest).size).toBe(1);
    expect(offices.map(officeScript)).toEqual([
      'office/office.js',
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ]);
  });

  it('Microsoft’s files are copied as they are shipped', () => {
    const files = filesOf('self').filter((file) => file.startsWith('office/'));
    expect(files).toContain('office/excel-win32-16.01.js');
    for (const file of files)
      expect(read('self', file).equals(readFileSync(path.join(shipped, file.slice('office/'.length))))).toBe(
        true,
      );
  });

  it.each(offices)('%s: the manifest bears the address of the deployment and is sound', (office) => {
    const manifest = read(office, 'manifest.xml').toString();
    expect(manifest).not.toContain('localhost');
    const metadata = ['functions.json', 'functions.en-US.json'].map((name) => ({
      text: read(office, name).toString(),
    }));
    const files = filesOf(office);
    const deployed = deployedFrom(path.resolve(__dirname, '../..'), metadata);
    expect(checkManifest(manifest, { ...deployed, exists: (name) => files.includes(name) })).toEqual([]);
    const addresses = [...manifest.matchAll(/"(https:[^"]+)"/g)].map((match) => match[1] ?? '');
    const served = addresses.filter((address) => address.startsWith('https://perf.example.test/addin/'));
    expect(served.length).toBeGreaterThan(50);
    for (const address of served)
      expect(files).toContain(address.slice('https://perf.example.test/addin/'.length));
  });
});

describe('the page of the add-in', () => {
  it.each(offices)('%s: allows its own files and Office.js, nothing else', (office) => {
    const directives = Object.fromEntries(
      policyOf(office)
        .split('; ')
        .map((directive) => {
          const [name = '', ...sources] = directive.split(' ');
          return [name, sources.join(' ')];
        }),
    );
    const origin = new URL(officeScript(office) ?? '', 'https://self.test').origin;
    const from = office === 'self' ? "'self'" : `'self' ${origin}`;
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': from,
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': from,
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('the browser refuses what the policy forbids: code in the page, code from text, any other machine', async () => {
    const { page } = await openWorkbench();
    const refused = await paneFrame(page).evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.push(effectiveDirective);
      });
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      const outside = document.createElement('script');
      outside.src = 'https://elsewhere.example/a.js';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/a.png';
      const frame = document.createElement('iframe');
      frame.src = 'https://elsewhere.example/';
      document.body.append(inline, outside, image, frame);
      await fetch('https://elsewhere.example/').catch(() => undefined);
      // The test's own call may evaluate text whatever the policy says; what runs later may not.
      await new Promise((resolve) => setTimeout(resolve, 0));
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
        new Function('window.textRan = true')();
      } catch {
        // Refused, as it should be.
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { found: [...new Set(found)].sort(), ran: 'inlineRan' in window || 'textRan' in window };
    });
    expect(refused.ran).toBe(false);
    expect(refused.found).toEqual(
      ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem'].sort(),
    );
    await page.close();
  });

  it('says what it is before any script has run', async () => {
    const { page } = await openPage('addin/taskpane.html', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { name: '绩效自评助手' }).isVisible()).toBe(true);
    expect(await page.getByText('正在打开…').isVisible()).toBe(true);
    await page.close();
  });

  it('loads recognition, checks and schemes only when they are first needed', async () => {
    const { page, pane } = await openWorkbench();
    const loaded = async () =>
      new Set(
        await paneFrame(page).evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => new URL(name).pathname.replace('/addin/', ''))
            .filter((name) => name.endsWith('.js') && !name.startsWith('office/')),
        ),
      );
    await pane.getByRole('button', { name: '识别本工作簿' }).waitFor();
    const before = await loaded();
    await pane.getByRole('button', { name: '识别本工作簿' }).click();
    await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
    const later = [...(await loaded())].filter((name) => !before.has(name));
    const holds = (files: Iterable<string>, text: string) =>
      [...files].some((file) => read('self', file).toString().includes(text));
    // A header word of the tables and the code of a check stand in what comes later.
    for (const text of ['三级指标', 'P-033']) {
      expect({ text, later: holds(later, text) }).toEqual({ text, later: true });
      expect({ text, first: holds([...before, ...firstScripts()], text) }).toEqual({ text, first: false });
    }
    await page.close();
  });
});
