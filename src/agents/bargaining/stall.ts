// The answer any seat can give where its agent has none: it stalls.
// Invariant: always accepted by the engine while a text lies before the seat.

import type { AnswerCommand } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import { sidesOf } from './sides';

/** A stall, with the first clause of its utility as reason. */
export function createStallAnswer(scenario: Scenario, view: SeatView): AnswerCommand {
  const index = view.session?.table ?? 0;
  const table = elementAt(scenario.tables, index);
  const [own] = sidesOf(table, view.seat);
  const { utility } = table.parties[own];
  const { terms } = elementAt(table.measures, utility);
  const term = terms.findIndex(({ columns }) => columns.length > 0);
  const issue = terms[term]?.columns[0]?.issue ?? 0;
  const exchange = view.session?.exchange ?? 0;
  return {
    type: 'answer',
    seat: view.seat,
    table: table.id,
    exchange,
    answer: 'stall',
    text: [],
    demand: [],
    reasons: [[issue, utility, term]],
  };
}
