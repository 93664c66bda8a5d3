// Three kinds of tests: the game's own code in Node; whole games in a real browser on the built page; and those that want the machine
// or a module to themselves. The first two share all cores, each of the third has its turn alone, after them.
import { defineConfig } from 'vitest/config';

/** They hold a clock against the work, count frames, put something in a module's place, or may write dist/. */
const alone = [
  'tests/browser/debrief.test.ts',
  'tests/browser/stage.test.ts',
  'tests/browser/start.test.ts',
  'tests/properties/model-secrets.test.ts',
  'tests/scenario/shipped.test.ts',
  'tests/app/speed.test.ts',
  'tests/ui/renders.test.ts',
];
const inNode = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 };
const inBrowser = {
  environment: 'node',
  testTimeout: 240_000,
  hookTimeout: 120_000,
  // How long a page may take to say something is no statement of these tests, unless they name the time.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // One worker for each core: the default leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...inNode,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/fixtures/**', ...alone],
          // Modules are loaded once for each worker: what is pure keeps nothing from file to file.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          exclude: alone,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'alone',
          include: alone,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
