// What a seat does that decides by lot: anything that is legal for it, texts and answers at tables among them. Or that an agent holds, one command
// at a time, so that games by lot and by agents can be watched alike.
// Invariant: follows from scenario, state, seat and the lots drawn; what it gives is accepted by the engine.

import type { Agent } from '../../agents/agent';
import { chooseConsent } from '../../agents/bargaining/consent';
import { createStallAnswer } from '../../agents/bargaining/stall';
import { drawsFor } from '../../agents/phase';
import { chooseCrisisStand } from '../../agents/powers/crisis-stand';
import { rejectCommand } from '../../engine/commands/apply';
import { legalCommands } from '../../engine/commands/legal-commands';
import { type AnswerCommand, answerTypes, type Command } from '../../engine/model/command';
import type { PhaseIndex, Seat, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState, TableSession } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { createContext } from '../../engine/turn/context';
import { viewSeat, viewWhenAsked } from '../../engine/visibility/seat-view';

/** A number in 0..ways-1, by what it is for. */
export type Lot = (what: string, ways: number) => number;

/** Of ten chances to do more before ending a turn, this many are taken. */
const GOES_ON = 7;
/** Of ten moments at which a text could be sent, it is tried at this many. */
const TALKS = 3;

/** A legal command of a seat that is to decide; null where it has none. */
export function commandByLot(scenario: Scenario, state: GameState, seat: Seat, lot: Lot): Command | null {
  const isLegal = (command: Command): boolean => rejectCommand(createContext(scenario, state, drawInt, null), command) === null;
  const asking = sessionAsking(state, seat);
  if (asking && asking.agreed === null) {
    const stall = createStallAnswer(scenario, viewWhenAsked(scenario, state, seat));
    const said = answerByLot(elementAt(scenario.tables, asking.table), asking.table, state, stall, lot);
    return isLegal(said) ? said : stall;
  }
  const spoken = lot('talk', 10) < TALKS ? offerByLot(scenario, state, seat, lot) : null;
  if (spoken && isLegal(spoken)) return spoken;
  const legal = legalCommands(scenario, state, seat);
  const end = legal.find(({ type }) => type === 'endTurn');
  if (end && (legal.length === 1 || lot('more', 10) >= GOES_ON)) return end;
  return legal[lot('which', legal.length || 1)] ?? null;
}

/** The session in which a text waits for the seat's answer or consent. */
function sessionAsking({ sessions }: GameState, seat: Seat): TableSession | undefined {
  return sessions.find(({ awaitedSeat, ended }) => ended === null && awaitedSeat === seat);
}

/** A text at one of the seat's tables: one that lay there before, or a draft of the scenario. */
function offerByLot({ tables }: Scenario, state: GameState, seat: Seat, lot: Lot): Command | null {
  const speaksAt = ({ between, mediator, session }: TableDef): boolean => session !== null && (between.includes(seat) || mediator === seat);
  const own = tables.flatMap((table, index) => (speaksAt(table) ? [index] : []));
  if (own.length === 0) return null;
  const index = elementAt(own, lot('table', own.length));
  const exchange = state.sessions.find(({ table, ended }) => table === index && ended === null)?.exchange ?? 0;
  return {
    type: 'offer',
    seat,
    table: elementAt(tables, index).id,
    exchange,
    text: textByLot(elementAt(tables, index), index, state, lot),
  };
}

function textByLot(table: TableDef, index: number, { texts }: GameState, lot: Lot): readonly number[] {
  const known = [...texts.filter((text) => text.table === index), ...table.drafts].map(({ text }) => text);
  const text = known[lot('text', known.length || 1)] ?? table.issues.map(() => 0);
  const issue = lot('issue', 2 * table.issues.length);
  return issue < table.issues.length ? text.with(issue, lot('option', elementAt(table.issues, issue).options.length)) : text;
}

function answerByLot(table: TableDef, index: number, state: GameState, stall: AnswerCommand, lot: Lot): AnswerCommand {
  const answer = elementAt(answerTypes, lot('answer', answerTypes.length));
  const text = answer === 'counter' ? textByLot(table, index, state, lot) : [];
  const demands = table.issues.flatMap(({ demandOnly }, issue) => demandOnly.map((option) => [issue, option] as const));
  return { ...stall, answer, text, demand: answer === 'hurdle' ? (demands[lot('demand', demands.length || 1)] ?? []) : [] };
}

/** Plays a seat by its agent, one command each time it is asked. */
export type SeatPlayer = (scenario: Scenario, state: GameState) => Command;

export function createSeatPlayer(agent: Agent, seat: Seat): SeatPlayer {
  let plan: { readonly turn: Turn; readonly phase: PhaseIndex; readonly commands: Command[] } | null = null;
  return (scenario, state) => {
    const isLegal = (command: Command): boolean => rejectCommand(createContext(scenario, state, drawInt, null), command) === null;
    const view = viewSeat(scenario, state, seat);
    const draw = drawsFor(state, drawInt);
    if (state.crisis?.awaitedSeat === seat) return (agent.stand ?? chooseCrisisStand)(scenario, view, draw);
    const asking = sessionAsking(state, seat);
    if (asking) {
      const said = asking.agreed
        ? (agent.consent?.(scenario, view, draw) ?? chooseConsent(scenario, view))
        : agent.answer?.(scenario, view, draw);
      return said && isLegal(said) ? said : createStallAnswer(scenario, view);
    }
    if (plan?.turn !== state.turn || plan.phase !== state.phase) {
      plan = { turn: state.turn, phase: state.phase, commands: agent.decide(scenario, view, draw).slice() };
    }
    for (let next = plan.commands.shift(); next; next = plan.commands.shift()) if (isLegal(next)) return next;
    const spoken = agent.negotiate?.(scenario, view, draw);
    return spoken && isLegal(spoken) ? spoken : { type: 'endTurn', seat };
  };
}
