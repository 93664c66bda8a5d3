// The tests a mutant has to get past: those of the rules, of what seats see, of the negotiation, of who plays and of what is told afterwards.
// Each runs for every mutant of the code it touches, so what takes minutes is left to `npm test`.
import { defineConfig } from 'vitest/config';

/** They play games as they are loaded: what they touch cannot be told from what every test touches, and each mutant would need all tests. */
const playedWhenLoaded = ['tests/engine/abandoned-talks.test.ts', 'tests/properties/warnings.test.ts'];
/** Half a minute and more each, on a quiet machine or a busy one. */
const slow = ['tests/properties/model-*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'tests/{engine,negotiation,oracle,properties,replay}/**/*.test.ts',
      'tests/agents/{red-line,responder}.test.ts',
      'tests/analysis/table-edges.test.ts',
    ],
    exclude: [...playedWhenLoaded, ...slow],
    testTimeout: 180_000,
  },
});
