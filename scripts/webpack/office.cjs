const path = require('node:path');

const CDN = 'https://appsforoffice.microsoft.com';
const CDN_21VIANET = 'https://appsforoffice.cdn.partner.office365.cn';

/** Where the page loads Office.js from. `self`: Microsoft's files beside the page, copied as they are. */
const sources = {
  cdn: { script: `${CDN}/lib/1/hosted/office.js`, origin: CDN, selfHosted: false },
  '21vianet': {
    script: `${CDN_21VIANET}/appsforoffice/lib/1/hosted/office.js`,
    origin: CDN_21VIANET,
    selfHosted: false,
  },
  self: { script: 'office/office.js', origin: null, selfHosted: true },
};

function office(name) {
  const source = sources[name];
  if (!source) throw new Error(`office=${name}: use cdn, 21vianet or self`);
  return source;
}

/** Nothing but the add-in's own files and Office.js; Fluent writes its styles into the page, hence unsafe-inline for styles. */
function contentSecurityPolicy({ origin }) {
  const from = origin === null ? "'self'" : `'self' ${origin}`;
  return [
    "default-src 'none'",
    `script-src ${from}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${from}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The files that Excel on Windows, on Mac and on the web ask for (toolchain: the minimal set), untouched. */
function officeFiles() {
  const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  return [
    'office.js',
    'o15apptofilemappingtable.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
  ].map((file) => ({ from: path.join(dist, file), to: `office/${file}`, info: { minimized: true } }));
}

module.exports = { office, officeFiles, contentSecurityPolicy };
