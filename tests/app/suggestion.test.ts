// What the desk proposes before a line is declared comes from an adviser, by name and with a reason; afterwards the line is the reason.
import { describe, expect, it } from 'vitest';
import { suggestActs } from '../../src/app/game/suggestion';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

describe.each(disputeIds)('the first desk of %s', (id) => {
  const scenario = loadShipped(id);
  const suggest = (line: number) => {
    const { state } = testGame(scenario).set({ [scenario.variables[scenario.slots.line].id]: line });
    return suggestActs(scenario, viewSeat(scenario, state, scenario.player), candidateCommands(scenario, state, scenario.player));
  };

  it('says of every act who proposes it, and never that it is best by the game’s own sums', () => {
    const acts = suggest(0);
    expect(acts.length).toBeGreaterThan(3);
    for (const { id: act, proposal, reasons } of acts) {
      expect(proposal, act).not.toBeNull();
      expect(reasons).not.toContain('suggest.worth');
      const index = scenario.actions.findIndex((each) => each.id === act);
      expect(scenario.lines.list[proposal?.line ?? -1].actions).toContain(index);
    }
    // One voice for all of them would be no counsel.
    expect(new Set(acts.map(({ proposal }) => proposal?.line)).size).toBeGreaterThan(1);
    expect(acts.some(({ proposal }) => proposal?.gain !== null)).toBe(true);
  });

  it('names as the reason a change that this adviser values beyond what all value', () => {
    for (const { proposal } of suggest(0)) {
      if (!proposal?.gain) continue;
      const { slot, by } = proposal.gain;
      const each = scenario.valuation.advisers[proposal.line].nudges.find((nudge) => nudge.slot === slot)?.each ?? 0;
      expect(each * by).toBeGreaterThan(0);
    }
  });

  it('leaves the reason to the line once one is declared', () => {
    const acts = suggest(1);
    expect(acts.every(({ proposal }) => proposal === null)).toBe(true);
    expect(acts.some(({ reasons }) => reasons.includes('suggest.line'))).toBe(true);
  });
});
