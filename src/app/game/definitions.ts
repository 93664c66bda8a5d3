// What the scenario says of the thing an index counts, for the rooms of the page: they hold indices, and the engine is closed to them.
// Invariant: an index shown on the page came from its game, so the definition exists; another index stops with a sentence instead of going on
// with nothing.
import type {
  ActionIndex,
  ByIssue,
  CardIndex,
  CrisisKindIndex,
  IssueIndex,
  LineIndex,
  MandateIndex,
  MoveIndex,
  OptionIndex,
  ScoreIndex,
  Seat,
  Slot,
  TableIndex,
  Turn,
} from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import { hiddenTypeIds } from '../../engine/turn/result';
import type { SeatView } from '../../engine/visibility/seat-view';

export const seatDef = ({ seats }: Scenario, seat: Seat) => elementAt(seats, seat);

export const turnDef = ({ turns }: Scenario, turn: Turn) => elementAt(turns, turn);

export const variableDef = ({ variables }: Scenario, slot: Slot) => elementAt(variables, slot);

export const actionDef = ({ actions }: Scenario, action: ActionIndex) => elementAt(actions, action);

export const lineDef = ({ lines }: Scenario, line: LineIndex) => elementAt(lines.list, line);

export const cardDef = ({ cards }: Scenario, card: CardIndex) => elementAt(cards, card);

export const moveDef = ({ moves }: Scenario, move: MoveIndex) => elementAt(moves, move);

export const mandateDef = ({ mandates }: Scenario, mandate: MandateIndex) => elementAt(mandates, mandate);

export const scoreDef = ({ scores }: Scenario, score: ScoreIndex) => elementAt(scores, score);

export const openingDef = ({ openings }: Scenario, opening: number) => elementAt(openings, opening);

/** Names of the hidden types in the scenario's order; none where nothing is hidden. */
export const hiddenTypesOf = (scenario: Scenario): readonly string[] => hiddenTypeIds(scenario);

export const tableDef = ({ tables }: Scenario, table: TableIndex) => elementAt(tables, table);

export const issueDef = ({ issues }: TableDef, issue: IssueIndex) => elementAt(issues, issue);

/** The kind of an open crisis, which only a scenario with a ladder can have. */
export function crisisKindDef({ ladder }: Scenario, kind: CrisisKindIndex) {
  if (ladder === null) throw new RangeError('A scenario without a ladder has no crisis.');
  return elementAt(ladder.kinds, kind);
}

/** The option a text chooses in a clause. */
export const optionIn = (text: ByIssue<OptionIndex>, issue: IssueIndex): OptionIndex => elementAt(text, issue);

/** What a variable is now, as far as the seat sees it. */
export const seenValue = ({ view }: { readonly view: Pick<SeatView, 'values'> }, slot: Slot): number => elementAt(view.values, slot);
