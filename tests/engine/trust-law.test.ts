// The law of trust: slow to gain, fast to lose, and a loss leaves a scar that lowers the ceiling, up to a limit.
import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/engine/model/event';
import { drawInt } from '../../src/engine/model/rng';
import type { TrustLawDef } from '../../src/engine/model/scenario';
import { addUnderLaw, createContext } from '../../src/engine/turn/context';
import { loadShipped } from '../support/shipped-scenarios';
import { type TestGame, testGame } from '../support/test-game';

const scenario = loadShipped('2018-singapore');
const slot = scenario.variables.findIndex(({ id }) => id === 'trust_moscow');

function lawOfTrust(): TrustLawDef {
  const { law } = scenario.variables[slot];
  if (!law) throw new Error('trust_moscow has no law');
  return law;
}

/** A game in which trust and scar stand so, and what changes when an author's amount is added to the trust. */
function withAdded(trust: number, scar: number, amount: number): { readonly game: TestGame; readonly events: readonly GameEvent[] } {
  const game = testGame(scenario).set({ trust_moscow: trust, scar_moscow: scar });
  const events: GameEvent[] = [];
  addUnderLaw(createContext(scenario, game.state, drawInt, events), slot, amount, 'test:law');
  return { game, events };
}

describe('trust that is lost', () => {
  const { lossBase, lossSlope, lossDivisor, scarShare, scarMax } = lawOfTrust();

  it('leaves a scar of a share of the loss', () => {
    const loss = Math.trunc((60 * (lossBase + lossSlope * 500)) / lossDivisor);
    const { game } = withAdded(500, 100, -60);
    expect(game.value('trust_moscow')).toBe(500 - loss);
    expect(game.value('scar_moscow')).toBe(100 + Math.trunc(loss / scarShare));
  });

  it('never leaves more scar than the law allows, however much is lost', () => {
    // The law's own limit, not the variable's: a scenario may let other things scar as well.
    const roomy = { ...scenario, variables: scenario.variables.map((v) => (v.id === 'scar_moscow' ? { ...v, max: 10_000 } : v)) };
    const game = testGame(roomy).set({ trust_moscow: 1000, scar_moscow: scarMax - 1 });
    addUnderLaw(createContext(roomy, game.state, drawInt, null), slot, -400, 'test:law');
    expect(game.value('scar_moscow')).toBe(scarMax);
    addUnderLaw(createContext(roomy, game.state, drawInt, null), slot, -400, 'test:law');
    expect(game.value('scar_moscow')).toBe(scarMax);
  });

  it('tells the scar before the loss, both by the same cause', () => {
    const { events } = withAdded(500, 100, -60);
    const names = events.flatMap((e) => (e.type === 'changed' ? [`${scenario.variables[e.slot].id} ${e.cause}`] : []));
    expect(names).toEqual(['scar_moscow test:law', 'trust_moscow test:law']);
  });
});

describe('trust that is gained', () => {
  const { gainDivisor } = lawOfTrust();

  it('grows by less the nearer it is to what the scar leaves of it, and not at all beyond', () => {
    const gains = [200, 500, 800, 900].map((trust) => withAdded(trust, 100, 40).game.value('trust_moscow') - trust);
    expect(gains).toEqual([200, 500, 800, 900].map((trust) => Math.min(40, Math.trunc((40 * (1000 - 100 - trust)) / gainDivisor))));
    expect(gains[3]).toBe(0);
    expect(withAdded(950, 100, 40).game.value('trust_moscow')).toBe(950);
  });

  it('never grows by more than was written', () => {
    expect(withAdded(0, 0, 40).game.value('trust_moscow')).toBe(40);
  });

  it('leaves the scar as it is', () => {
    expect(withAdded(500, 100, 40).game.value('scar_moscow')).toBe(100);
  });
});
