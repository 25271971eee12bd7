import { readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const address = () => new URL(process.env['WORKBENCH_URL'] ?? '');

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** A request with exactly this path: nothing is tidied up before it is sent. */
function get(wanted: string, options: http.RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = address();
  return new Promise((resolve, reject) => {
    http
      .request({ hostname, port, path: wanted, ...options }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          });
        });
      })
      .on('error', reject)
      .end();
  });
}

it('the page allows nothing from elsewhere', async () => {
  const { status, headers } = await get('/');
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

it('the add-in gets our boot script in place of the bootstrap, and the client as it is shipped', async () => {
  const boot = await get('/addin/office/office.js');
  expect(boot.body.toString()).toContain('_richApiNativeBridge');
  const client = await get('/addin/office/excel-web-16.00.js');
  const shipped = readFileSync(path.join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js'));
  expect(client.body.equals(shipped)).toBe(true);
});

it('everything else of the add-in is served byte for byte as it was built', async () => {
  const page = await get('/addin/taskpane.html');
  expect(page.body.equals(readFileSync(path.join(root, 'build/e2e/self/taskpane.html')))).toBe(true);
  const scripts = [...page.body.toString().matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)].map(
    (match) => match[1] ?? '',
  );
  const own = scripts.filter((name) => !name.startsWith('office/'));
  expect(own.length).toBeGreaterThan(0);
  for (const name of own) {
    const { body } = await get(`/addin/${name}`);
    expect(body.equals(readFileSync(path.join(root, 'build/e2e/self', name)))).toBe(true);
  }
});

it.each([
  '/addin/../../package.json',
  '/samples/..%2f..%2fpackage.json',
  '/page/%2e%2e/%2e%2e/package.json',
  '/addin/%00',
  '/addin/',
  '/nothing.js',
  '/%E0%A4%A',
])('no file outside is handed out: %s', async (wanted) => {
  expect((await get(wanted)).status).toBe(404);
});

it('a page of another site cannot reach it under a name of its own, and nothing can be written', async () => {
  expect((await get('/', { headers: { host: 'evil.example:80' } })).status).toBe(403);
  expect((await get('/', { method: 'POST' })).status).toBe(405);
});

it('listens on this machine only', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address: host } of others) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = net.connect({ host, port: Number(address().port) });
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    expect(reached).toBe(false);
  }
});
