// A small web server for one folder of files, for players at their own machine and for the tests.
// Invariant: nothing outside the folder is ever sent, and nothing inside it is ever written. Files are found and sent by sirv; packed ones
// (`name.br` and `name.gz`, as the build leaves them) go to whoever takes them.
import { createServer } from 'node:http';

/** A file whose name holds eight characters of its content's hash: it can be kept for ever, because other content has another name. */
const namedByContent = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** What every answer says of itself: shown in no other page's frame, read as what it is called, opened by no other page, and told to none. */
const safeguards = Object.entries({
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
});

/**
 * Answers requests with the files of a folder, as they are when they are asked for: a build may replace them meanwhile.
 * @param {string} folder
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function createAnswer(folder) {
  // On a bare clone sirv is there only once the script that serves has set up.
  const { default: sirv } = await import('sirv');
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', namedByContent.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) => {
    for (const [name, value] of safeguards) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // A `#` that was written `%23` on the way, as some programs do, has come as part of the path: the page is asked for again without it.
    const hash = /%(?:25)*23/i.exec(request.url ?? '');
    if (hash) {
      const path = request.url?.slice(0, hash.index).replace(/^\/{2,}/, '/');
      response.writeHead(302, { Location: `${path}#${request.url?.slice(hash.index + hash[0].length)}` }).end();
      return;
    }
    // Every file is sent whole. What is asked of sirv otherwise, a range that ends before it begins, ends the process.
    delete request.headers.range;
    const isHidden = /(?:\/|%2f|\\|%5c)(?:\.|%2e)/i.test(request.url ?? '');
    const refuse = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not here.\n');
    };
    if (isHidden) refuse();
    else files(request, response, refuse);
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
  const answer = await createAnswer(folder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    try {
      const first = await listen(answer, '127.0.0.1', attempt === 0 ? port : 0);
      servers.push(first);
      const taken = portOf(first);
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
