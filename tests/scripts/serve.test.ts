// The small web server: right types, packed once, and nothing from outside its folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const top = mkdtempSync(join(tmpdir(), 'hikiwake-serve-'));
const folder = join(top, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'dist-secret.txt'), 'secret');
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'index.html'), `<p>${'Hikiwake '.repeat(200)}`);
  writeFileSync(join(folder, 'assets/index-AbCd1234.js'), 'export {};'.repeat(100));
  writeFileSync(join(folder, 'assets/face-AbCd1234.woff2'), 'font');
  server = await serve(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true, force: true });
});

/** The status of a path sent exactly as written, which `fetch` would tidy up first. */
function statusOf(path: string, method = 'GET'): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    sent.on('error', fail);
    sent.end();
  });
}

describe('serve', () => {
  test('sends the page for the folder, packed, with its type', async () => {
    const response = await fetch(`${server.origin}/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('Hikiwake');
  });

  test('sends scripts as scripts and fonts as fonts, to be kept', async () => {
    const script = await fetch(`${server.origin}/assets/index-AbCd1234.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const font = await fetch(`${server.origin}/assets/face-AbCd1234.woff2`);
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('content-encoding')).toBeNull();
  });

  test('answers 304 to who has it already', async () => {
    const tag = (await fetch(`${server.origin}/`)).headers.get('etag') ?? '';
    expect((await fetch(`${server.origin}/`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-secret.txt',
    '/.hidden',
    '//etc/passwd',
    '/%00',
    '/%zz',
    '/assets',
    '/nothing',
    'http://example.org/index.html',
  ])('has nothing at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test('only gives', async () => {
    expect(await statusOf('/', 'POST')).toBe(405);
    expect(await statusOf('/', 'HEAD')).toBe(200);
  });

  test('finds another port when its own is taken', async () => {
    const second = await serve(folder, server.port);
    expect(second.port).not.toBe(server.port);
    expect((await fetch(`${second.origin}/`)).status).toBe(200);
    await second.close();
  });
});
