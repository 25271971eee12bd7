/** A small server for the workbench: files of a few folders, on 127.0.0.1 only. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** The page itself: nothing from elsewhere. The grid's engine writes its styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * `folders`: from the beginning of an address to a folder or a file, the first that fits wins.
 * Answers the address and how to stop.
 */
export async function startServer({ port, folders, samples }) {
  const server = createServer((request, response) => {
    const answer = (status, text, type = TYPES['.txt']) => {
      response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    // Another site's page must not reach this server under a name of its own.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? ''))
      return answer(403, 'Forbidden');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Method not allowed');
    const asked = addressOf(request.url);
    const wanted = asked === '/' ? '/page/page.html' : asked;
    if (wanted === '/samples.json') return answer(200, JSON.stringify(sampleNames(samples)), TYPES['.json']);
    const file = wanted === null ? null : fileOf(wanted, folders);
    if (file === null) return answer(404, 'Not found');
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(asked === '/' ? { 'Content-Security-Policy': POLICY } : {}),
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String(server.address().port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function addressOf(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

/** The file behind an address; null where there is none or it lies outside its folder. */
function fileOf(wanted, folders) {
  for (const [prefix, place] of folders) {
    if (!wanted.startsWith(prefix)) continue;
    const rest = wanted.slice(prefix.length);
    const file = path.join(place, rest);
    const inside = path.relative(place, file);
    if (inside.startsWith('..') || path.isAbsolute(inside) || rest.includes('\0')) return null;
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? file : null;
  }
  return null;
}

function sampleNames(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
}
