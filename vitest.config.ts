// Four kinds of tests: the game's own code in Node; the same with modules of its own; whole games in a real browser on the built page; and those
// that want the machine to themselves. The first three share all cores, each of the last has its turn alone, after them.
import { defineConfig } from 'vitest/config';

/** Each with what it wants to be alone for. No other test may read a clock (tests/architecture/clocks.test.ts). */
export const alone: Readonly<Record<string, string>> = {
  'tests/browser/debrief-pace.test.ts': 'a clock: the page promises a whole debrief within five seconds',
  'tests/browser/stage-pace.test.ts': 'a clock: a beat that is skipped ends long before one that is watched; and it counts frames',
  'tests/browser/start.test.ts': 'it may write dist/',
  'tests/scenario/shipped.test.ts': 'a clock: a scenario is compiled at every save of its author',
  'tests/app/speed.test.ts': 'a clock, the processor’s own: a command, with all that follows, within a frame of the screen',
};
/** Each puts something in the place of a module, which no other test may meet. */
const apart = ['tests/properties/model-secrets.test.ts', 'tests/ui/renders.test.ts'];
const filesAlone = Object.keys(alone);
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
          exclude: ['tests/browser/**', 'tests/fixtures/**', ...apart, ...filesAlone],
          // Modules are loaded once for each worker: what is pure keeps nothing from file to file.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...inNode, name: 'apart', include: apart, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          // As above: what a test file opens it keeps to itself, and the modules beside it keep nothing.
          isolate: false,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          exclude: filesAlone,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'alone',
          include: filesAlone,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
