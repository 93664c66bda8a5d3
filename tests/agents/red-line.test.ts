// Putnam's paradox at the table: what Tokyo could not carry at home, a Moscow that believes it does not ask for.
import { describe, expect, it } from 'vitest';
import { createResponderState, evaluateOffer } from '../../src/agents/bargaining/responder';
import { viewWhenAsked } from '../../src/engine/visibility/seat-view';
import { utilitiesOf } from '../../src/negotiation/model/measure';
import { createBargainingProblem } from '../../src/negotiation/model/table-problem';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const scenario = loadShipped('2012-abe-restart');
const [table] = scenario.tables;
const said: Readonly<Record<string, string>> = { scope: 's2', title: 'v3', time: 't2', bases: 'b1', war_outcome: 'w1' };
const draft = table.issues.map(({ id, options, defaultOption }) => (said[id] === undefined ? defaultOption : options.indexOf(said[id])));

function counterTo(type: string, values: Readonly<Record<string, number>>) {
  const { state } = testGame(scenario, { seed: 'red', type }).set({ trust_moscow: 500, side_letter: 1, ...values });
  const { session } = table;
  if (!session) throw new Error('The treaty is not played.');
  const standing = createResponderState(scenario, viewWhenAsked(scenario, state, table.between[1]), 0, session);
  const { answer, text } = evaluateOffer(standing, draft, null, 1, session.exchanges);
  return { answer, worthToTokyo: utilitiesOf(createBargainingProblem(scenario, state, table), text)[0], reservation: standing.reservation };
}

describe.each(['sincere', 'hedging', 'ritual'])('a %s Moscow', (type) => {
  it('asks for less under a red line, the less the better Tokyo keeps its word, and yields nothing of its own walk-away', () => {
    const [none, drawn, believed] = [
      counterTo(type, { credibility: 500 }),
      counterTo(type, { credibility: 500, red_line: 1 }),
      counterTo(type, { credibility: 800, red_line: 1 }),
    ];
    expect([none, drawn, believed].map(({ answer }) => answer)).toEqual(['counter', 'counter', 'counter']);
    expect(drawn.worthToTokyo).toBeGreaterThan(none.worthToTokyo);
    expect(believed.worthToTokyo).toBeGreaterThan(drawn.worthToTokyo);
    expect(believed.reservation).toBe(none.reservation);
  });
});
