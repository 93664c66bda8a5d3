// The engine's promises, kept at every step of games in which every seat does anything that is legal. The soak plays a thousand each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { power } from '../../src/agents/powers/power';
import { random } from '../../src/agents/strategies/random';
import { withOtherSecrets } from '../../src/analysis/simulation/other-secrets';
import { checkSoundness, createSoundnessReport } from '../../src/analysis/simulation/soundness';
import { traceGame } from '../../src/analysis/simulation/trace';
import { apply } from '../../src/engine/commands/apply';
import { legalCommands } from '../../src/engine/commands/legal-commands';
import { hashState } from '../../src/engine/model/hash';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

const scenarios: readonly (readonly [string, Scenario])[] = [
  ['two-towns', loadTemplateScenario()],
  ...disputeIds.map((id) => [id, loadShipped(id)] as const),
];
const seed = fc.string({ minLength: 1, maxLength: 12 });

describe.each(scenarios)('%s', (_, scenario) => {
  it('offers what it accepts, keeps its ledger, ends, forecasts truly, shows no secret', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const found = checkSoundness(scenario, s);
        expect(found.broken).toEqual([]);
        expect(found.exactForecasts).toBe(found.forecasts);
      }),
      { numRuns: 4 },
    );
  });

  it('prints ranges on its cards that hold at least 95 times in 100', () => {
    const found = createSoundnessReport();
    for (let k = 0; k < 8; k++) checkSoundness(scenario, `ranges-${k}`, found);
    expect(found.ranges).toBeGreaterThan(0);
    expect(found.heldRanges * 100).toBeGreaterThanOrEqual(found.ranges * 95);
  });

  it('gives the same hashes every time it is played', () => {
    fc.assert(
      fc.property(seed, (s) => {
        expect(traceGame(scenario, s)).toEqual(traceGame(structuredClone(scenario), s));
      }),
      { numRuns: 5 },
    );
  });

  it('taken back, is as if it had never been done', () => {
    fc.assert(
      fc.property(seed, fc.nat(), fc.nat(), (s, at, which) => {
        const { commands } = recordGame(scenario, s, random);
        const states: GameState[] = [newGame(scenario, s)];
        for (const c of commands) {
          const next = apply(scenario, states[states.length - 1], c);
          if (next.ok) states.push(next.state);
        }
        const k = at % (states.length - 1);
        const legal = legalCommands(scenario, states[k], scenario.player);
        const seen = JSON.stringify(viewSeat(scenario, states[k], scenario.player));
        const hash = hashState(states[k]);
        for (const command of legal.slice(which % 3)) apply(scenario, states[k], command);
        expect(hashState(states[k])).toBe(hash);
        expect(JSON.stringify(viewSeat(scenario, states[k], scenario.player))).toBe(seen);
        let folded = newGame(scenario, s);
        for (const c of commands.slice(0, k)) {
          const next = apply(scenario, folded, c);
          if (next.ok) folded = next.state;
        }
        expect(hashState(folded)).toBe(hash);
      }),
      { numRuns: 6 },
    );
  });

  it('powers decide the same under other secrets', () => {
    const draw = (): number => 0;
    fc.assert(
      fc.property(seed, fc.nat({ max: scenario.turns.length - 2 }), (s, turn) => {
        const { commands } = recordGame(scenario, s, random);
        let state = newGame(scenario, s);
        for (const c of commands) {
          if (state.turn >= turn) break;
          const next = apply(scenario, state, c);
          if (next.ok) state = next.state;
        }
        scenario.seats.forEach((_, seat) => {
          const agent = seat === scenario.player ? random : power;
          const other = withOtherSecrets(scenario, state, seat, turn);
          expect(agent.decide(scenario, viewSeat(scenario, other, seat), draw)).toEqual(
            agent.decide(scenario, viewSeat(scenario, state, seat), draw),
          );
        });
      }),
      { numRuns: 10 },
    );
  });

  it('plays on from a saved state as from the one in memory', () => {
    const whole = playGame(scenario, 'saved', defaultControllers(scenario, random));
    const thawed: GameState = JSON.parse(JSON.stringify(whole));
    expect(thawed).toEqual(whole);
    expect(hashState(thawed)).toBe(hashState(whole));
  });
});
