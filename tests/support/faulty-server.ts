// dist/ on a plain web server, as any static host sends it: from a folder with blanks and letters beyond ASCII, without a word about caching.
// What goes wrong with which file can be changed at any time.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

/**
 * `gone`: 404. `cut`: the connection breaks after half of it. `text`: sent whole, as plain text. `garbled`: no program at all.
 * `halting`: what follows the head of a page comes a second later.
 */
export type Fault = 'gone' | 'cut' | 'text' | 'garbled' | 'halting';

export interface FaultyServer {
  /** The address of the page, with a slash at the end. */
  readonly page: string;
  /** An address whose page holds the game in a frame with this `sandbox`. */
  readonly framed: (sandbox: string) => string;
  /** What has been asked for, in order: paths below the page's folder, with their query. */
  readonly requests: readonly string[];
  /** From now on: the fault of a file, by its path below the folder and its query. */
  setFault(fault: (path: string) => Fault | null): void;
  close(): Promise<void>;
}

const folder = '/My Class/år 3/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export async function openFaultyServer(): Promise<FaultyServer> {
  let faultOf: (path: string) => Fault | null = () => null;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const [pathname, query] = (request.url ?? '/').split('?');
    const whole = decodeURIComponent(pathname);
    if (whole === '/frame') {
      response.setHeader('Content-Type', types['.html']);
      response.end(
        `<!doctype html><title>frame</title><iframe sandbox="${query}" width="900" height="700" src="${encodeURI(folder)}"></iframe>`,
      );
      return;
    }
    const path = whole.startsWith(folder) ? whole.slice(folder.length) || 'index.html' : 'nothing';
    const name = query === undefined ? path : `${path}?${query}`;
    requests.push(name);
    const fault = faultOf(name);
    const file = join(root, 'dist', path);
    if (fault === 'gone' || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
      return;
    }
    const body = fault === 'garbled' ? Buffer.from('}{') : readFileSync(file);
    const type = fault === 'text' ? 'text/plain' : types[extname(path)];
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, 'Last-Modified': statSync(file).mtime.toUTCString() });
    if (fault === 'halting') {
      const end = body.indexOf('<body>');
      response.write(body.subarray(0, end));
      setTimeout(() => response.end(body.subarray(end)), 1_000);
    } else if (fault === 'cut') response.write(body.subarray(0, body.length / 2), () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    page: origin + encodeURI(folder),
    framed: (sandbox) => `${origin}/frame?${sandbox}`,
    requests,
    setFault: (fault) => {
      faultOf = fault;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
