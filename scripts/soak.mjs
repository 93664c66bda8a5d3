// The full numbers: a thousand games of each scenario in every place the rules run, ten thousand for secrets, ten thousand negotiated ones, ten thousand for balance. Leaves a summary in docs/measured.
// Then every screen of the page in every size of page and text and in every mode of colour; `--only-screens` looks at those alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root, run, setUp } from './setup.mjs';

await setUp();
const onlyScreens = process.argv.includes('--only-screens');
const needsNone = ['--no-browser', '--only-secrets', '--only-talks', '--only-balance'].some((flag) => process.argv.includes(flag));
if (!needsNone) {
  process.env.CHROME_PATH = await ensureBrowser('chromium');
  process.env.FIREFOX_PATH = await ensureBrowser('firefox');
}
if (!onlyScreens) {
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  process.exitCode = await run(process.execPath, ['--import', loader, join(root, 'src/cli/soak/main.ts'), ...process.argv.slice(2)]);
}
const isPartly = process.argv.some((flag) => flag.startsWith('--only-'));
if (onlyScreens || !(needsNone || isPartly)) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/screens-'];
  const built = await build();
  const found = built === 0 ? await run(process.execPath, vitest, { env: { ...process.env, HIKIWAKE_WHOLE: '1' } }) : built;
  if (found !== 0) process.exitCode = found;
}
