// Writes dist/: the page as any static web server can serve it.
// Invariant: a build is fresh when every file it is made from has the content it had then, whatever the files' dates.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root, runVite, setUp } from './setup.mjs';

const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json', 'assets', 'public', 'scenarios', 'scripts', 'src'];
const stamp = join(root, '.cache', 'build-stamp');
/** Kinds of files that packing makes smaller, and the size in bytes from which it is worth a second file. */
const packable = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt']);
const leastPacked = 512;
/** Size in bytes up to which a file is packed as well as can be; beyond it that takes longer than a build may. */
const mostPackedWell = 400 * 1024;

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)));
  } catch {
    return [path];
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => filesUnder(join(root, name)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether dist/ was built from the files as they are now. */
export function isBuilt() {
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources();
}

/** Leaves `name.br` and `name.gz` beside every file of dist/ that packs well, for servers that send what is packed already. */
async function packFiles() {
  const paths = filesUnder(join(root, 'dist')).filter((name) => packable.has(extname(name)));
  await Promise.all(
    paths.map(async (path) => {
      const body = readFileSync(path);
      if (body.length <= leastPacked) return;
      const quality = body.length <= mostPackedWell ? constants.BROTLI_MAX_QUALITY : 9;
      writeFileSync(`${path}.gz`, await promisify(gzip)(body, { level: 9 }));
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    }),
  );
}

/** Builds dist/ and gives the exit code. The builder's report goes to the error stream. */
export async function build() {
  rmSync(stamp, { force: true });
  const hash = hashOfSources();
  const code = await runVite(['build'], ['ignore', 2, 2]);
  if (code === 0) {
    await packFiles();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
  return code;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await setUp();
  process.exitCode = await build();
}
