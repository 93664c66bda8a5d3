// The command line, straight from its TypeScript: no build step. Arguments and exit code pass through untouched.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, setUp } from './setup.mjs';

await setUp();
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
process.exitCode = await run(process.execPath, ['--import', loader, join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
});
