// The answer any seat can give where nobody has a better one: nothing now.
// Invariant: always accepted by the engine while a text lies before the seat.
import type { AnswerCommand } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';

/** An answer any seat can give: nothing now. For seats whose agent has none of its own. */
export function createStallAnswer(scenario: Scenario, view: SeatView): AnswerCommand {
  const index = view.session?.table ?? 0;
  const table = scenario.tables[index];
  const { utility } = table.parties[1];
  const term = table.measures[utility].terms.findIndex(({ columns }) => columns.length > 0);
  const issue = table.measures[utility].terms[term]?.columns[0].issue ?? 0;
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
