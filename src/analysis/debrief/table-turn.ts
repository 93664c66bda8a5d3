// One turn at a table with full information: both reservation values, frontier, Nash solution, the offers, and the smallest change that would
// have opened an empty zone. Invariant: the true bargaining problem, at the moment the table was opened.

import type { TableIndex, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { GameState, TabledText } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { type Package, PROPOSER, RESPONDER, type ValuedPackage } from '../../negotiation/model/bargaining-problem';
import { createBargainingProblem, demandOnlyOptions, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram, type DecisionDiagram, excludeOptions } from '../../negotiation/search/decision-diagram';
import { fullRequirements } from '../../negotiation/search/requirements';
import { findNashSolution } from '../../negotiation/solutions/bargaining-solution';
import { findParetoFrontier } from '../../negotiation/solutions/pareto-frontier';
import { searchOpenings } from '../../negotiation/zone/opening';
import { countZone } from '../../negotiation/zone/zone';
import type { PlotPoint } from '../negotiation/plot';
import { candidateChanges } from '../negotiation/state-change';
import { studyOffer } from '../negotiation/study';
import type { StudyProgress } from '../study-progress';
import type { DebriefGame } from './game';

/** How a table stood at one moment. */
export interface TableSnapshot {
  readonly table: string;
  readonly turn: Turn;
  readonly isOpen: boolean;
  /** Leaders meet, or are not needed. */
  readonly mayBeSigned: boolean;
  /** Texts both sides prefer to leaving and can carry. */
  readonly zone: number;
  /** What leaving is worth, in points of each side's own. */
  readonly walkAway: { readonly own: number; readonly felt: number; readonly other: number };
  /** Whether a text was put that turn. */
  readonly hasTalks: boolean;
}

/** A text that lay on the table. */
export interface TabledOffer {
  readonly isOwn: boolean;
  readonly exchange: number;
  readonly text: Package;
  /** Points to each side, and how many beyond its walk-away. */
  readonly own: number;
  readonly other: number;
  readonly ownGain: number;
  readonly otherGain: number;
  /** Ids of the conditions it would have failed. */
  readonly fails: readonly string[];
  readonly answer: TabledText['answer'];
}

/** A change of one number of the state that would have opened the zone. */
export interface ZoneOpeningChange {
  /** Id of the variable. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Texts in the zone after it. */
  readonly count: number;
}

export interface TableTurn extends TableSnapshot {
  readonly frontier: readonly PlotPoint[];
  readonly nash: PlotPoint | null;
  readonly offers: readonly TabledOffer[];
  /** The smallest single changes that would have opened an empty zone; empty: none would. Null: the zone was open, or it was not asked. */
  readonly keys: readonly ZoneOpeningChange[] | null;
}

interface TableSide {
  readonly def: TableDef;
  readonly index: TableIndex;
  readonly own: 0 | 1;
}

function sideOf({ scenario }: DebriefGame, index: TableIndex): TableSide {
  const def = elementAt(scenario.tables, index);
  return { def, index, own: def.parties[RESPONDER].seat === scenario.player ? RESPONDER : PROPOSER };
}

/** The state when the table was opened in a turn, or when the player ended it. */
export function stateAtTable(debrief: DebriefGame, turn: Turn, index: TableIndex): GameState | null {
  const { scenario, moments } = debrief;
  const { id } = elementAt(scenario.tables, index);
  const own = moments.filter((m) => m.turn === turn && m.command.seat === scenario.player && m.before !== null);
  const opening = own.find(({ command }) => command.type === 'offer' && command.table === id);
  return (opening ?? own.findLast(({ command }) => command.type === 'endTurn') ?? own.at(-1))?.before ?? null;
}

function textsIn({ final }: DebriefGame, turn: Turn, index: TableIndex): TabledText[] {
  return final.texts.filter((text) => text.turn === turn && text.table === index);
}

function snapshotOf(debrief: DebriefGame, state: GameState, { def, index, own }: TableSide, diagram: DecisionDiagram): TableSnapshot {
  const { isOpen, mayBeSigned, perceivedReservations } = tableSituationOf(debrief.scenario, state, def);
  const { parties } = diagram.bargain;
  return {
    table: def.id,
    turn: state.turn,
    isOpen,
    mayBeSigned,
    zone: countZone(diagram, { ...fullRequirements(diagram.bargain), barred: demandOnlyOptions(def) }),
    walkAway: { own: parties[own].reservation, felt: perceivedReservations[own], other: elementAt(parties, 1 - own).reservation },
    hasTalks: textsIn(debrief, state.turn, index).length > 0,
  };
}

/** How the table stood in a turn; null where the game did not get there. */
export function tableSnapshot(debrief: DebriefGame, turn: Turn, index: TableIndex): TableSnapshot | null {
  const state = stateAtTable(debrief, turn, index);
  if (!state) return null;
  const side = sideOf(debrief, index);
  return snapshotOf(debrief, state, side, createDecisionDiagram(createBargainingProblem(debrief.scenario, state, side.def)));
}

/** A turn at a table. `hasKeys`: also what would have opened an empty zone, some tenths of a second. */
export function* tableTurnSteps(
  debrief: DebriefGame,
  turn: Turn,
  index: TableIndex,
  hasKeys: boolean,
): Generator<StudyProgress, TableTurn | null, void> {
  const { scenario } = debrief;
  const state = stateAtTable(debrief, turn, index);
  if (!state) return null;
  const side = sideOf(debrief, index);
  const { def, own } = side;
  const bargain = createBargainingProblem(scenario, state, def);
  const diagram = createDecisionDiagram(bargain);
  const barred = demandOnlyOptions(def);
  const point = ({ text, utilities }: ValuedPackage): PlotPoint => ({ own: utilities[own], other: utilities[own === 0 ? 1 : 0], text });
  const snapshot = snapshotOf(debrief, state, side, diagram);
  const nash = findNashSolution(diagram, { ...fullRequirements(bargain), barred });
  const frontier = findParetoFrontier(excludeOptions(diagram, barred)).map(point);
  const offers = textsIn(debrief, turn, index).map((tabled): TabledOffer => {
    const { worth, conditions } = studyOffer(bargain, tabled.text);
    const [mine, theirs] = [worth[own], worth[own === 0 ? 1 : 0]];
    return {
      isOwn: tabled.seat === scenario.player,
      exchange: tabled.exchange,
      text: tabled.text,
      own: mine.value,
      other: theirs.value,
      ownGain: mine.gain,
      otherGain: theirs.gain,
      fails: conditions.flatMap(({ id, holds }) => (holds ? [] : [id])),
      answer: tabled.answer,
    };
  });
  const keys = snapshot.zone === 0 && hasKeys ? yield* openingSteps(debrief, state, def) : null;
  return { ...snapshot, frontier: frontier.sort((a, b) => a.own - b.own), nash: nash && point(nash), offers, keys };
}

/** What would have opened the zone in a turn; nothing where it was open or the game did not get there. */
export function* zoneOpeningSteps(
  debrief: DebriefGame,
  turn: Turn,
  index: TableIndex,
): Generator<StudyProgress, readonly ZoneOpeningChange[], void> {
  const snapshot = tableSnapshot(debrief, turn, index);
  const state = stateAtTable(debrief, turn, index);
  return snapshot?.zone === 0 && state ? yield* openingSteps(debrief, state, elementAt(debrief.scenario.tables, index)) : [];
}

function* openingSteps({ scenario }: DebriefGame, state: GameState, def: TableDef): Generator<StudyProgress, ZoneOpeningChange[], void> {
  const barred = demandOnlyOptions(def);
  const search = searchOpenings(candidateChanges(scenario, state, def), (bargain) => ({ ...fullRequirements(bargain), barred }));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value.map(({ change, count }) => ({ ...change, count, id: elementAt(scenario.variables, change.slot).id }));
    yield { done: step.value.tried, total: step.value.of };
  }
}
