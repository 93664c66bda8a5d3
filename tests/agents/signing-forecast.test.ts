// A careful signer looks past the signature: what is mere paper, or closes the question for little, is worse to it than no text.
import { expect, it } from 'vitest';
import { gainFromSigning, spoilingOptions } from '../../src/agents/bargaining/proposer';
import { hashState } from '../../src/engine/model/hash';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { initialState, tableOf, treatyNegotiation } from '../support/game-states';
import { loadShipped } from '../support/shipped-scenarios';

const scenario = loadShipped('2012-abe-restart');
const state = initialState(scenario, { side_letter: 1, moscow_type: 'sincere', trust_moscow: 600, diet_support: 700 });
const index = scenario.tables.indexOf(tableOf(scenario, 'treaty'));
const { issues } = scenario.tables[index];
const nash = findNashSolution(createDecisionDiagram(treatyNegotiation(scenario, state)))?.text ?? [];

it('the Nash treaty is worth more than none, and the same without a date or a title less', () => {
  const before = hashState(state);
  expect(gainFromSigning(scenario, state, scenario.player, index, nash)).toBeGreaterThan(0);
  const spoilt = spoilingOptions(scenario, state, scenario.player, index, nash).flatMap(({ issue, options }) =>
    options.map((option) => issues[issue].options[option]),
  );
  expect(spoilt).toEqual(expect.arrayContaining(['v0', 't0']));
  expect(hashState(state)).toBe(before);
});
