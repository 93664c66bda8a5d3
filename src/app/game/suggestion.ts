// Ranks legal acts for the desk by answers to cards and moves, promises due, fit with the line, and change of the score on an imagined state;
// before a line is declared it names the adviser who proposes each, with what that adviser sees in it.
// Invariant: works on the seat's view; the same view gives the same order. Before a line is declared an act has an adviser, or answers something.
import { deskSize, deskWeights } from '../../agents/evaluation/desk-order';
import { apply } from '../../engine/commands/apply';
import type { ActionIndex, LineIndex, Slot, Turn } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import { mandatedActs } from '../../engine/turn/mandate';
import { scorecard } from '../../engine/turn/scorecard';
import { type ActForecast, forecastAct } from '../../engine/visibility/forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { CandidateCommand, SeatView } from '../../engine/visibility/seat-view';
import { isOnLine } from './forecast';

/** How many more acts each turn after the first shows unasked. */
const moreEachTurn = 4;

/** How many of the most urgent acts a turn shows unasked. */
export const unfoldedActs = (turn: Turn): number => deskSize + moreEachTurn * turn;

/** How urgent an act is now: the desk shows the first `unfoldedActs`. */
export interface Suggestion {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly weight: number;
  /** Who proposes it while no line is declared; null afterwards, and where no adviser's line has it. */
  readonly proposal: Proposal | null;
}

/** An adviser, and what it sees in an act: the change it values most beyond what all value, or none that stands out. */
export interface Proposal {
  readonly line: LineIndex;
  readonly gain: { readonly slot: Slot; readonly by: number } | null;
}

/** A change of the total, in points, from which an act is said to be worth it. */
const LEAST_WORTH_TOLD = 3;

/** The acts that can be played and have a reason, most urgent first. */
export function suggestActs(scenario: Scenario, view: SeatView, choices: readonly CandidateCommand[]): Suggestion[] {
  const state = imagine(scenario, view);
  const before = scorecard(scenario, state).total;
  const hasAdvisers = scenario.lines.list.length > 0 && view.seat === scenario.player;
  const isUndeclared = hasAdvisers && !view.values[scenario.slots.line];
  const promised = mandatedActs(scenario, view.turn, view.timesPlayed);
  const weighed = choices.flatMap((choice): Suggestion[] => {
    const { command } = choice;
    if (command.type !== 'act' || choice.rejection) return [];
    const index = scenario.actions.findIndex((a) => a.id === command.id);
    const outcome = apply(scenario, state, command);
    const worth = outcome.ok ? scorecard(scenario, outcome.state).total - before : 0;
    const reasons: string[] = [];
    let weight = worth + deskWeights.capital * choice.cost;
    const expected = forecastAct(scenario, view, command.id);
    for (const answer of expected.answers) {
      weight += deskWeights.answer;
      reasons.push(`suggest.${answer.kind}`);
    }
    if (promised.includes(index)) {
      weight += deskWeights.promise;
      reasons.push('suggest.mandate');
    }
    if (isOnLine(scenario, view, index)) {
      weight += deskWeights.line;
      reasons.push('suggest.line');
    }
    // Before a line is declared the game's own sums order the desk and are no reason: an adviser gives one.
    if (worth >= LEAST_WORTH_TOLD && !isUndeclared) reasons.push('suggest.worth');
    const proposal = isUndeclared ? proposalOf(scenario, index, expected) : null;
    if (isUndeclared && !proposal && reasons.length === 0) return [];
    return [{ id: command.id, reasons: [...new Set(reasons)], weight, proposal }];
  });
  return weighed.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** Of the advisers whose line has the act, the one that values its changes most beyond what all value; null where no line has it. */
function proposalOf(scenario: Scenario, action: ActionIndex, { now, later }: ActForecast): Proposal | null {
  const changes = new Map<Slot, number>();
  for (const { slot, delta } of [...now, ...later.flatMap((l) => l.changes)]) changes.set(slot, (changes.get(slot) ?? 0) + delta);
  const offers = scenario.lines.list.flatMap(({ actions }, line) => {
    if (!actions.includes(action)) return [];
    const nudges = scenario.valuation.advisers[line]?.nudges ?? [];
    const gains = nudges.map(({ slot, each }) => ({ slot, by: changes.get(slot) ?? 0, worth: each * (changes.get(slot) ?? 0) }));
    const [best] = gains.toSorted((a, b) => b.worth - a.worth || a.slot - b.slot);
    const gain = best && best.worth > 0 ? { slot: best.slot, by: best.by } : null;
    return [{ line, gain, worth: gains.reduce((sum, { worth }) => sum + worth, 0) }];
  });
  const [first] = offers.toSorted((a, b) => Number(b.gain !== null) - Number(a.gain !== null) || b.worth - a.worth || a.line - b.line);
  return first ? { line: first.line, gain: first.gain } : null;
}
