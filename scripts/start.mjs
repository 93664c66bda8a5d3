// What a player types: sets up, builds when anything changed, serves the page to this machine and prints its address alone on a line.
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { root, setUp } from './setup.mjs';

const usualPort = 4173;

/** @param {readonly string[]} args @returns {number} the port asked for, or -1 when the arguments make no sense */
function readPort(args) {
  if (args.length === 0) return Number(process.env.PORT ?? usualPort);
  const joined = args.join('=');
  const asked = /^--port=(\d{1,5})$/.exec(joined);
  return asked ? Number(asked[1]) : -1;
}

const port = readPort(process.argv.slice(2));
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error('Usage: npm start -- --port <number from 0 to 65535>');
  process.exit(2);
}
await setUp();
if (!isBuilt()) {
  console.error('Building the page ...');
  const code = await build();
  if (code !== 0) process.exit(code);
}
const server = await serve(join(root, 'dist'), port);
if (server.port !== port && port !== 0) console.error(`Port ${port} is taken; using ${server.port}.`);
console.error('Open this address in a browser; stop with Ctrl+C.');
console.log(`http://localhost:${server.port}/`);
