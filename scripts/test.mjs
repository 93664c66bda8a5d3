// Everything there is to check, on any machine: set-up, a browser, format, lint, types, the build, and all tests.
// Invariant: a check that could not run counts as failed. The last line is `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root, run, runTool, setUp } from './setup.mjs';

const report = join(root, '.cache', 'vitest.json');
/** @type {{ name: string, isPassed: boolean, seconds: number }[]} */
const checks = [];

/** @param {string} name @param {() => Promise<number>} work gives an exit code */
async function check(name, work) {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  let isPassed = false;
  try {
    isPassed = (await work()) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  checks.push({ name, isPassed, seconds: (Date.now() - begun) / 1000 });
}

/** What the test runner wrote down. A file that could not be loaded is one failure. */
function readReport() {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
  };
}

await setUp();
await check('Two browsers to play in', async () => {
  console.log(await ensureBrowser('chromium'));
  console.log(await ensureBrowser('firefox'));
  return 0;
});
await check('Format and lint', () => {
  // Biome's package starts a program made for this system; it is run the way its own starter does.
  return runTool('@biomejs/biome/bin/biome', ['check', '.', '--max-diagnostics=50']);
});
// The kernels come first: the others read the declarations this writes.
await check('Types of the two kernels', () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.kernel.json']));
await check('Types', () => runTool('typescript/bin/tsc', ['--noEmit']));
await check('Types of the rooms that know neither page nor Node', () =>
  runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.pure.json']),
);
await check('Types of the tests', () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.tests.json']));
await check('Build', build);

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });
console.log('\n== Tests');
const begun = Date.now();
const code = await run(process.execPath, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const tests = readReport();

console.log('');
for (const { name, isPassed, seconds } of checks) console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
console.log(`${code === 0 ? 'ok    ' : 'FAILED'} Tests (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
const failedChecks = checks.filter((one) => !one.isPassed).length;
// A runner that ends badly without a failed test (an error outside any test) must not look like success.
const failed = failedChecks + (code !== 0 && tests.failed === 0 ? 1 : tests.failed);
console.log(`${tests.passed + checks.length - failedChecks} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
