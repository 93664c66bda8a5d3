// A small web server for one folder of files, for players at their own machine and for the tests.
// Invariant: nothing outside the folder is ever sent, and nothing inside it is ever written.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};
const packed = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);

/** @typedef {{ body: Buffer, gzip: Buffer | null, type: string, tag: string }} Page */

/**
 * The file a request means, or null when it means none inside the folder.
 * @param {string} folder absolute
 * @param {string} url as requested
 */
export function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.')))
    return null;
  const file = resolve(folder, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
  return file.startsWith(folder + sep) ? file : null;
}

/** @param {string} file @returns {Promise<Page | null>} */
async function readPage(file) {
  try {
    const body = await readFile(file);
    const kind = extname(file).toLowerCase();
    return {
      body,
      gzip: packed.has(kind) && body.length > 512 ? gzipSync(body, { level: 9 }) : null,
      type: types[kind] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    };
  } catch {
    return null;
  }
}

/**
 * Answers requests with the files of a folder; each is read and packed once.
 * @param {string} path
 * @returns {import('node:http').RequestListener}
 */
export function createAnswer(path) {
  const folder = resolve(path);
  /** @type {Map<string, Promise<Page | null>>} */
  const pages = new Map();
  return async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(folder, request.url ?? '/');
    if (file && !pages.has(file)) pages.set(file, readPage(file));
    const page = file ? await pages.get(file) : null;
    if (!file || !page) {
      // A name nobody has is not remembered: a stranger's guesses must not fill the memory.
      if (file) pages.delete(file);
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not here.\n');
      return;
    }
    const isNamedByContent = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/.test(file);
    response.setHeader('Content-Type', page.type);
    response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', page.tag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === page.tag) {
      response.writeHead(304).end();
      return;
    }
    const isPacked = page.gzip !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const body = isPacked && page.gzip ? page.gzip : page.body;
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(200, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
  };
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
function listen(answer, host, port) {
  return new Promise((done, fail) => {
    const server = createServer(answer);
    server.once('error', fail);
    server.listen(port, host, () => done(server));
  });
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Serves a folder to this machine alone, at both addresses `localhost` may mean. With the port taken, another one is found.
 * @param {string} folder
 * @param {number} [port] 0 for any
 * @returns {Promise<{ port: number, origin: string, close: () => Promise<void> }>}
 */
export async function serve(folder, port = 0) {
  const answer = createAnswer(folder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    try {
      servers.push(await listen(answer, '127.0.0.1', attempt === 0 ? port : 0));
      const taken = portOf(servers[0]);
      try {
        servers.push(await listen(answer, '::1', taken));
      } catch (error) {
        // A machine without IPv6 has no second address to serve.
        if (codeOf(error) === 'EADDRINUSE') throw error;
      }
      const close = async () => {
        await Promise.all(
          servers.map((server) => {
            server.closeAllConnections();
            return new Promise((done) => server.close(done));
          }),
        );
      };
      return { port: taken, origin: `http://localhost:${taken}`, close };
    } catch (error) {
      for (const server of servers) server.close();
      if (codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES') throw error;
    }
  }
  throw new Error('No free port was found to serve the page on.');
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
