// The full numbers: a thousand games of each scenario in every place the rules run, ten thousand for secrets, ten thousand negotiated ones, ten thousand for balance, ten minutes of each by a monkey on the page. Leaves a summary in docs/measured.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { build, isBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { root, run, setUp } from './setup.mjs';

await setUp();
const needsNone = ['--no-browser', '--only-secrets', '--only-talks', '--only-balance'].some((flag) => process.argv.includes(flag));
if (!needsNone) {
  process.env.CHROME_PATH = await ensureBrowser('chromium');
  process.env.FIREFOX_PATH = await ensureBrowser('firefox');
}
let close = async () => {};
if (!needsNone) {
  if (!isBuilt() && (await build()) !== 0) process.exit(1);
  const server = await serve(join(root, 'dist'));
  process.env.HIKIWAKE_PAGE = server.origin;
  close = server.close;
}
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
process.exitCode = await run(process.execPath, ['--import', loader, join(root, 'src/cli/soak/main.ts'), ...process.argv.slice(2)]);
await close();
