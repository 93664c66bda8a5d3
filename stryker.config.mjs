// Mutation testing: `npm run mutate` changes one thing after the other in the rules, in what seats see and in the negotiation, and asks
// whether a test notices. The whole takes hours; `npm run mutate -- src/engine/turn/effect.ts` tries one file.
// Tests are named in tools/mutate/vitest.config.ts. A report to read is left in .cache/mutation.
import { fileURLToPath } from 'node:url';

const tools = new URL('./tools/mutate/node_modules/', import.meta.url);

const config = {
  mutate: ['src/engine/{commands,turn,visibility,expression}/**/*.ts', 'src/negotiation/**/*.ts'],
  testRunner: 'vitest',
  plugins: [fileURLToPath(new URL('@stryker-mutator/vitest-runner/dist/src/index.js', tools))],
  vitest: { configFile: 'tools/mutate/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Stryker would rewrite tsconfig.json for its sandbox with TypeScript's interface, which TypeScript 7 has not; nothing in it needs that.
  tsconfigFile: 'none',
  // What only words say is no rule: a sentence of an error may be told in another way.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Below this share of mutants found, in percent, the run ends with exit code 1.
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.cache/mutation/index.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['dist', '.cache', 'docs', 'bench', 'tools/mutate/node_modules'],
  // Once through all tests, with every mutant counted: minutes on a quiet machine.
  dryRunTimeoutMinutes: 60,
  // A rule that never ends is found out by the clock: twice its usual time, and this many milliseconds.
  timeoutFactor: 2,
  timeoutMS: 10_000,
  allowEmpty: false,
};

export default config;
