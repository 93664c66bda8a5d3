// The small web server: right types, packed once, and nothing from outside its folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite/manifest.json'), 'secret');
  writePacked('index.html', `<p>${'Hikiwake '.repeat(200)}`);
  writePacked('assets/index-AbCd1234.js', 'export {};'.repeat(100));
  writeFileSync(join(folder, 'assets/face-AbCd1234.woff2'), 'font');
  server = await serve(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true, force: true });
});

/** A file and its packed twins, as the build leaves them. */
function writePacked(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
}

/** How a file is packed for who takes these ways of packing. */
function packedFor(encodings: string): Promise<string | undefined> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path: '/', headers: { 'Accept-Encoding': encodings } }, (response) => {
      response.resume();
      done(response.headers['content-encoding']);
    })
      .on('error', fail)
      .end();
  });
}

/** The status of a path sent exactly as written, which `fetch` would tidy up first. */
function statusOf(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
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
    expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(response.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('Hikiwake');
  });

  test('mends a link whose # was written in percent signs', async () => {
    for (const [path, to] of [
      ['/%23AQab-_9', '/#AQab-_9'],
      ['/%2523/play/2018-singapore/klass-1', '/#/play/2018-singapore/klass-1'],
      ['/?utm_source=x%23AQab', '/?utm_source=x#AQab'],
      ['//example.org/%23AQab', '/example.org/#AQab'],
    ]) {
      const response = await fetch(server.origin + path, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([302, to]);
    }
  });

  test('sends scripts as scripts and fonts as fonts, to be kept', async () => {
    const script = await fetch(`${server.origin}/assets/index-AbCd1234.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript');
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
    '/.vite/manifest.json',
    '/%2ehidden',
    '/assets/%2e%2e/.hidden',
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

  test('sends every file whole, whatever piece is asked for, and goes on serving', async () => {
    for (const range of ['bytes=9-3', 'bytes=999999-', 'bytes=-5', 'nonsense'])
      expect(await statusOf('/', 'GET', { Range: range })).toBe(200);
    expect(await (await fetch(`${server.origin}/`)).text()).toContain('Hikiwake');
  });

  test('sends each reader what it can unpack, the smaller first', async () => {
    expect(await packedFor('identity')).toBeUndefined();
    expect(await packedFor('gzip')).toBe('gzip');
    expect(await packedFor('gzip, deflate, br')).toBe('br');
  });

  test.each(['/', '/assets/index-AbCd1234.js', '/assets/face-AbCd1234.woff2', '/nothing'])(
    'lets no other page frame, open or guess at %s',
    async (path) => {
      const { headers } = await fetch(`${server.origin}${path}`);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  test('sends a file as it is now, and the rest goes on when one is gone', async () => {
    const path = join(folder, 'assets/late-AbCd1234.txt');
    writeFileSync(path, 'first');
    const ask = async (): Promise<Response> => fetch(`${server.origin}/assets/late-AbCd1234.txt`);
    expect(await (await ask()).text()).toBe('first');
    writeFileSync(path, 'second, and longer');
    expect(await (await ask()).text()).toBe('second, and longer');
    rmSync(path);
    expect((await ask()).status).toBe(404);
    expect(await statusOf('/')).toBe(200);
  });

  test('is reached from this machine alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family } of addresses.filter(({ internal, scopeid }) => !internal && !scopeid)) {
      const host = family === 'IPv6' ? `[${address}]` : address;
      await expect(fetch(`http://${host}:${server.port}/`)).rejects.toThrow();
    }
  });

  test('finds another port when its own is taken', async () => {
    const second = await serve(folder, server.port);
    expect(second.port).not.toBe(server.port);
    expect((await fetch(`${second.origin}/`)).status).toBe(200);
    await second.close();
  });
});
