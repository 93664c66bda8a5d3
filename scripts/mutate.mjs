// Mutation testing of the rules (stryker.config.mjs). Its tools are a package of their own, installed when they are first asked for.
// Usage: npm run mutate [-- <file or pattern of files to mutate> [any flag of `stryker run`]]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, runTool, setUp } from './setup.mjs';

const tools = 'tools/mutate';

await setUp();
if (!existsSync(join(root, tools, 'node_modules/@stryker-mutator/core'))) {
  console.error('Installing what mutation testing is made of (once) ...');
  const code = await runNpm(['ci', '--prefix', tools]);
  if (code !== 0) process.exit(code);
}
const [first, ...rest] = process.argv.slice(2);
const chosen = first === undefined || first.startsWith('-') ? process.argv.slice(2) : ['--mutate', first, ...rest];
process.exitCode = await runTool(`../${tools}/node_modules/@stryker-mutator/core/bin/stryker.js`, ['run', 'stryker.config.mjs', ...chosen]);
