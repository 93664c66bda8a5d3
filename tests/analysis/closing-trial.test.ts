// The one-step model closes a text about as often as a full session at the same moments, under every hidden type. A sample
// of the moments here, more of them in the soak.
import { expect, it } from 'vitest';
import { closingTrial } from '../../src/analysis/negotiation/closing-trial';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { applyAll, randomState, withValues } from '../support/game-states';
import { loadShipped } from '../support/shipped-scenarios';
import { isWhole } from '../support/whole';

const types = ['sincere', 'hedging', 'ritual'];
/** Of each scenario under each type. */
const MOMENTS = isWhole ? 30 : 10;
/** Points of a hundred that the two may lie apart. */
const BAND = 10;

/** Leaders meet over a finished draft; how far they trust each other, and what their homes bear, by lot. Tokyo reads Moscow rightly. */
function leadersMeet(scenario: Scenario, type: string, k: number): GameState | null {
  const lot = (name: string, low: number, high: number): number => low + drawInt(`closing-${k}`, 0, name, high - low + 1);
  const values = {
    trust_moscow: lot('trust', 450, 900),
    moscow_tolerance: lot('tolerance', 350, 800),
    side_letter: lot('letter', 0, 1),
    hardening: lot('hardening', 0, 80),
    tension: lot('tension', 200, 600),
    hope: lot('hope', 100, 400),
  };
  const open = { moscow_type: type, talks: 'active', summit_block: -1, ukraine_stage: 0, text: 1000, capital: 10 };
  const moment = randomState(scenario, `closing-${k}`, k % 10);
  const state = withValues(scenario, { ...moment, agreement: null, crisis: null }, { ...values, ...open });
  state.beliefs = state.beliefs.with(
    scenario.player,
    types.map((t) => (t === type ? 800 : 100)),
  );
  return applyAll(scenario, state, [{ type: 'act', seat: scenario.player, id: 'summit' }]);
}

it.each(types)('a step and a session close about equally often with a %s Moscow', (type) => {
  const closed = { moments: 0, step: 0, session: 0 };
  for (const id of ['2012-abe-restart', '2018-singapore']) {
    const scenario = loadShipped(id);
    for (let k = 0; k < MOMENTS; k++) {
      const met = leadersMeet(scenario, type, k);
      const trial = met && closingTrial(scenario, met);
      if (!trial) continue;
      closed.moments += 1;
      closed.step += trial.fast === null ? 0 : 1;
      closed.session += trial.full === null ? 0 : 1;
    }
  }
  expect(closed.moments).toBeGreaterThanOrEqual(MOMENTS);
  expect((100 * Math.abs(closed.step - closed.session)) / closed.moments, JSON.stringify(closed)).toBeLessThanOrEqual(BAND);
});
