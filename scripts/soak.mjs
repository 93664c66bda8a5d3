// The full numbers: a thousand games of each scenario in every place the rules run, ten thousand for secrets, ten thousand negotiated ones, ten thousand for balance. Leaves a summary in docs/measured.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { root, run, setUp } from './setup.mjs';

await setUp();
const needsNone = ['--no-browser', '--only-secrets', '--only-forgeries', '--only-talks', '--only-balance'].some((flag) =>
  process.argv.includes(flag),
);
if (!needsNone) {
  process.env.CHROME_PATH = await ensureBrowser('chromium');
  process.env.FIREFOX_PATH = await ensureBrowser('firefox');
}
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
process.exitCode = await run(process.execPath, ['--import', loader, join(root, 'src/cli/soak/main.ts'), ...process.argv.slice(2)]);
