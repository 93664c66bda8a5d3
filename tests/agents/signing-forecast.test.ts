// A careful signer looks past the signature: what is mere paper, or closes the question for little, is worse to it than no text.
import { expect, it } from 'vitest';
import { spoilingOptions, worthOnceVoted } from '../../src/agents/signing-forecast';
import { layOut } from '../../src/bargain/layers';
import { findNashPoint } from '../../src/bargain/nash-point';
import { hashState } from '../../src/engine/hash';
import { startAsWritten, tableOf, treatyAt } from '../support/moments';
import { loadShipped } from '../support/shipped';

const scenario = loadShipped('2012-abe-restart');
const state = startAsWritten(scenario, { side_letter: 1, moscow_type: 'sincere', trust_moscow: 600, diet_support: 700 });
const index = scenario.tables.indexOf(tableOf(scenario, 'treaty'));
const { issues } = scenario.tables[index];
const nash = findNashPoint(layOut(treatyAt(scenario, state)))?.text ?? [];

it('the Nash treaty is worth more than none, and the same without a date or a title less', () => {
  const before = hashState(state);
  expect(worthOnceVoted(scenario, state, index, nash)).toBeGreaterThan(0);
  const spoilt = spoilingOptions(scenario, state, index, nash).flatMap(({ issue, options }) =>
    options.map((option) => issues[issue].options[option]),
  );
  expect(spoilt).toEqual(expect.arrayContaining(['v0', 't0']));
  expect(hashState(state)).toBe(before);
});
