// Sets the project up: installs the dependencies when they are missing or the lock file has moved on.
// Invariant: uses nothing but Node, so it runs in a fresh clone, on Windows too.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const oldestNode = { major: 20, minor: 19 };

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

/**
 * Runs a program with our own input and output and gives its exit code (1 when it could not start or was killed).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`Could not run ${program}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Runs a command-line tool of a dependency with this same Node, so that no shell and no PATH is involved.
 * @param {string} path inside node_modules
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool(path, args, options) {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], options);
}

/**
 * Runs the builder. Its notes on what a later version of it may ask for are of no use to who plays.
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} [stdio]
 */
export function runVite(args, stdio = 'inherit') {
  return runTool('vite/bin/vite.js', args, { stdio, env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
}

/** @param {string} path @returns {Record<string, LockEntry>} */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @param {LockEntry} entry whether it is a binary made for this very system; a Linux library flavour is left to npm */
function isForThisSystem(entry) {
  return entry.os?.includes(process.platform) === true && entry.cpu?.includes(process.arch) === true && !entry.libc;
}

/** Whether node_modules holds what the lock file says, as npm's own record of it tells. */
export function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (!present[path]) return entry.optional === true && !isForThisSystem(entry);
    return present[path].version === entry.version && existsSync(join(root, path));
  });
}

/** Where npm's program lies: as npm itself told us, or beside this Node. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((path) => /npm-cli\.c?js$/.test(path) && existsSync(path));
}

/** @param {readonly string[]} args */
export function runNpm(args) {
  const program = npmProgram();
  // Reports go to the error stream, so that a command's own output stays clean.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2];
  if (program) return run(process.execPath, [program, ...args], { stdio });
  return run('npm', args, { stdio, shell: process.platform === 'win32' });
}

/** Makes sure that this Node is new enough and every dependency is installed; ends the process with a sentence when it cannot be done. */
export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    console.error(
      `Hikiwake needs Node.js ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
    );
    process.exit(1);
  }
  if (isInstalled()) return;
  console.error('Installing what the game is built with (once; about a minute) ...');
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('The dependencies could not be installed. Is there an internet connection? Then try again, or run: npm ci');
    process.exit(code);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await setUp();
