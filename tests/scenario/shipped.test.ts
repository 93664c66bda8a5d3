// The scenarios as they are shipped: no problem of any severity, and compiled in good time.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileShipped, disputeIds } from '../support/shipped-scenarios';

describe.each(disputeIds)('%s', (id) => {
  const before = performance.now();
  const { scenario, texts } = compileShipped(id);
  const milliseconds = performance.now() - before;

  it('compiles to plain JSON', () => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    expect(scenario.id).toBe(id);
    expect(scenario.actions.length).toBeGreaterThan(30);
  });

  it('compiles within the time a save may take (about 0.3 s on a quiet machine)', () => {
    expect(milliseconds).toBeLessThan(4_000);
  });

  it('has rules that travel light', () => {
    expect(gzipSync(JSON.stringify(scenario)).length).toBeLessThan(40_000);
  });

  it('has a title and a text for every act, and a reason for every reason', () => {
    for (const { id: act, gates } of scenario.actions) {
      for (const field of ['title', 'text', 'why', 'sources'])
        expect(texts.texts, `action.${act}.${field}`).toHaveProperty([`action.${act}.${field}`]);
      for (const gate of gates) expect(texts.texts).toHaveProperty([gate.text]);
    }
    for (const { id: move, occasions } of scenario.moves) {
      occasions.forEach((_, i) => {
        expect(texts.texts).toHaveProperty([`move.${move}.reason.${i}`]);
      });
    }
  });
});
