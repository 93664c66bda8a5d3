// The full numbers: a thousand games of each scenario in every place the rules run, ten thousand for secrets, ten thousand negotiated ones, ten thousand for balance, ten minutes of each by a monkey on the page. Leaves a summary in docs/measured.
// Then every screen of the page in every size of page and text and in every mode of colour; `--only-screens` looks at those alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { serve } from './serve.mjs';
import { root, run, setUp } from './setup.mjs';

const flags = process.argv.slice(2);
/** @param {readonly string[]} names */
const has = (...names) => names.some((name) => flags.includes(name));
const isWhole = !flags.some((flag) => flag.startsWith('--only-'));
const noPage = ['--no-browser', '--only-deeds', '--only-secrets', '--only-forgeries', '--only-talks', '--only-balance', '--only-words'];
const onPage = !has(...noPage);

/** Games, by the command line's own program; those on a page find it served. */
async function playGames() {
  const server = onPage ? await serve(join(root, 'dist')) : null;
  if (server) process.env.HIKIWAKE_PAGE = server.origin;
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const found = await run(process.execPath, ['--import', loader, join(root, 'src/cli/soak/main.ts'), ...flags]);
  await server?.close();
  return found;
}

/** Every screen, by the tests that try a sample of the sizes. */
function lookAtScreens() {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/screens-'];
  return run(process.execPath, vitest, { env: { ...process.env, HIKIWAKE_WHOLE: '1' } });
}

/** What `npm test` tries as a sample: gestures, the way back, voices, changed pages, and whole games by keyboard alone and by touch alone in both browsers. */
function playByHand() {
  const files = ['gestures', 'hands', 'history', 'keyboard', 'monkey', 'translated', 'voices'].map(
    (name) => `tests/browser/${name}.test.ts`,
  );
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', '--no-file-parallelism', ...files];
  return run(process.execPath, vitest, { env: { ...process.env, HIKIWAKE_WHOLE: '1' } });
}

/** What `npm test` tries at some moments, at more of them. */
function tryMoments() {
  const files = ['tests/analysis/closing-trial.test.ts', 'tests/analysis/negotiation.test.ts'];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--testTimeout=600000', ...files];
  return run(process.execPath, vitest, { env: { ...process.env, HIKIWAKE_WHOLE: '1' } });
}

await setUp();
if (onPage) {
  process.env.CHROME_PATH = await ensureBrowser('chromium');
  process.env.FIREFOX_PATH = await ensureBrowser('firefox');
  if ((await build()) !== 0) process.exit(1);
}
const results = [];
if (!has('--only-screens')) results.push(await playGames());
if (has('--only-screens') || (isWhole && onPage)) results.push(await lookAtScreens());
if (isWhole) results.push(await tryMoments());
if (isWhole && onPage) results.push(await playByHand());
process.exitCode = results.find((code) => code !== 0) ?? 0;
