// Mutation testing of the rules (stryker.config.mjs). Its tools are a package of their own, installed when they are first asked for.
// Usage: npm run mutate [-- [--files <files, folders or patterns, with commas between>] [--sample 1/20] [--seed <word>] [any flag of `stryker run`]]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../stryker.config.mjs';
import { declarationsOf, drawSample, isMeant, parseShare } from './mutation-sample.mjs';
import { root, runNpm, runTool, setUp } from './setup.mjs';

const tools = 'tools/mutate';

/** Takes `--name value` out of the arguments. @param {string[]} args @param {string} name */
function take(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** What is to be mutated, as Stryker takes it; nothing: all that its configuration names. @param {string[]} args those that stay are Stryker's own */
function chosenFrom(args) {
  const seed = take(args, '--seed') ?? 'one';
  const share = take(args, '--sample');
  const named = take(args, '--files') ?? (args[0] && !args[0].startsWith('-') ? args.shift() : undefined);
  if (named === undefined && share === undefined) return [];
  const patterns = named?.split(/,(?![^{]*\})/) ?? config.mutate;
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && patterns.some((pattern) => isMeant(pattern, path)))
    .sort();
  if (files.length === 0) refuse(`No file is meant by ${patterns.join(', ')}.`);
  if (share === undefined) return ['--mutate', files.join(',')];
  const every = parseShare(share) ?? refuse('Say `--sample 1/20` for one in twenty.');
  const all = files.flatMap((path) => declarationsOf({ path, text: readFileSync(join(root, path), 'utf8') }));
  const sample = drawSample(all, every, seed);
  console.log(`${sample.length} of ${all.length} declarations in ${files.length} files (seed ${seed}):`);
  for (const { path, name, from, to } of sample) console.log(`  ${path}:${from}-${to} ${name}`);
  return ['--mutate', sample.map(({ path, from, to }) => `${path}:${from}-${to}`).join(',')];
}

const args = process.argv.slice(2);
const chosen = chosenFrom(args);
await setUp();
if (!existsSync(join(root, tools, 'node_modules/@stryker-mutator/core'))) {
  console.error('Installing what mutation testing is made of (once) ...');
  const code = await runNpm(['ci', '--prefix', tools]);
  if (code !== 0) process.exit(code);
}
process.exitCode = await runTool(`../${tools}/node_modules/@stryker-mutator/core/bin/stryker.js`, [
  'run',
  'stryker.config.mjs',
  ...chosen,
  ...args,
]);
