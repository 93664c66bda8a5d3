// The record of one game's negotiations: sessions, answers, what was signed and what became of it, and what it was worth against the same game
// in which the player's side never sits down. Invariant: depends on scenario, agent and seed alone.

import type { Agent } from '../../agents/agent';
import { defaultControllers } from '../../agents/game';
import { playPhase } from '../../agents/phase';
import type { Answer, Command, OfferCommand } from '../../engine/model/command';
import type { TypeIndex } from '../../engine/model/indices';
import { elementAt, lastElement } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState, TableSession } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { hiddenTypeOf, outcomeIdOf, totalScore } from '../../engine/turn/result';
import { createFactsContext } from '../../engine/turn/scorecard';
import { measuresOf } from '../../engine/turn/table-text';
import { type Package, PROPOSER, RESPONDER } from '../../negotiation/model/bargaining-problem';
import { tableScalarsOf } from '../../negotiation/model/table-problem';
import { playAgent } from '../simulation/game-series';
import { type ClosingTrial, closingTrial } from './closing-trial';

/** The other side's answer: an acceptance without leaders in the room is a text referred to them. */
export type ResponseKind = Answer | 'refer';
export const responseKinds: readonly ResponseKind[] = ['accept', 'refer', 'counter', 'hurdle', 'stall', 'break'];

/** The answering side's trust (0..1000) below which it counts as low. */
const lowTrust = 450;

/** How often, at tables that settle the dispute, a text that gave more than the one before it met with a hurdle. */
export interface ConcessionResponse {
  concessions: number;
  hurdles: number;
}

export interface SignedRecord {
  readonly table: string;
  /** Whether the text settles the dispute, or is an accord beside it. */
  readonly settles: boolean;
  readonly fate: 'waiting' | 'inForce' | 'failed';
  /** Id of the condition it failed on; empty otherwise. */
  readonly failedOn: string;
  /** At its signature it was worth less to the player's side than its reservation value. */
  readonly isBelowLeaving: boolean;
}

export interface NegotiationRecord {
  readonly agent: string;
  /** Index of the hidden type. */
  readonly type: TypeIndex;
  readonly sessions: number;
  readonly said: Readonly<Record<ResponseKind, number>>;
  /** The other side's texts that the player's side took as they were. */
  readonly agreed: number;
  /** Times the player's side rose from the table. */
  readonly left: number;
  readonly atLowTrust: Readonly<ConcessionResponse>;
  readonly atHighTrust: Readonly<ConcessionResponse>;
  readonly signed: readonly SignedRecord[];
  /** See `fateOf`. */
  readonly fate: string;
  readonly total: number;
  /** The total of the same game without a word at any table; null where nothing was signed. */
  readonly totalUnspoken: number | null;
  /** Moments at which a text could have been closed in one step as well. */
  readonly closings: readonly ClosingTrial[];
}

interface NegotiationTally {
  sessions: number;
  said: Record<ResponseKind, number>;
  agreed: number;
  left: number;
  atLowTrust: ConcessionResponse;
  atHighTrust: ConcessionResponse;
  /** By signature: whether the text was worth less than the reservation value. */
  below: boolean[];
  /** The latest text conceded something, and the answering side's trust when it came; null: it did not. */
  conceded: { readonly trust: number } | null;
  closings: ClosingTrial[];
  lastTrial: number;
}

export interface RecordingOptions {
  /** Whether moments at which a text could be closed in one step are tried both ways. */
  readonly triesClosing?: boolean;
}

/** Plays the game and records what happens at its tables. */
export function recordNegotiation(scenario: Scenario, agent: Agent, seed: string, options: RecordingOptions = {}): NegotiationRecord {
  const state = newGame(scenario, seed);
  const controllers = defaultControllers(scenario, agent);
  const tally: NegotiationTally = {
    sessions: 0,
    said: { accept: 0, refer: 0, counter: 0, hurdle: 0, stall: 0, break: 0 },
    agreed: 0,
    left: 0,
    atLowTrust: { concessions: 0, hurdles: 0 },
    atHighTrust: { concessions: 0, hurdles: 0 },
    below: [],
    conceded: null,
    closings: [],
    lastTrial: -1,
  };
  const onCommand = (command: Command): void => {
    tallyCommand(scenario, state, tally, command);
    if (options.triesClosing === true && command.type === 'act') tryClosing(scenario, state, tally);
  };
  while (!state.isOver) playPhase(scenario, state, controllers, { onCommand });
  const { sessions, said, agreed, left, atLowTrust, atHighTrust, closings } = tally;
  const signed = state.signed.map((s, i): SignedRecord => {
    const table = elementAt(scenario.tables, s.table);
    return {
      table: table.id,
      settles: table.session?.settles != null,
      fate: s.fate,
      failedOn: s.failedOn === null ? '' : elementAt(table.conditions, s.failedOn).id,
      isBelowLeaving: elementAt(tally.below, i),
    };
  });
  return {
    agent: agent.name,
    type: hiddenTypeOf(scenario, state),
    sessions,
    said,
    agreed,
    left,
    atLowTrust,
    atHighTrust,
    signed,
    fate: fateOf(scenario, state, tally, signed),
    total: totalOf(state),
    totalUnspoken: signed.length === 0 ? null : totalUnspoken(scenario, agent, seed),
    closings,
  };
}

function totalOf(state: GameState): number {
  const last = lastElement(state.scoreHistory);
  return lastElement(last);
}

/** The total of the same agent on the same seed, silent at tables. */
function totalUnspoken(scenario: Scenario, { name, version, decide }: Agent, seed: string): number {
  return totalScore(playAgent(scenario, seed, { name, version, decide }).final);
}

/**
 * What the talks came to: the game's outcome where a treaty is in force; `failed:<vote>` where one was signed and not carried; `accord` or
 * `accord_failed` where one beside the dispute was; else `left`, `nothing_signed` or `no_session`.
 */
function fateOf(scenario: Scenario, state: GameState, tally: NegotiationTally, signed: readonly SignedRecord[]): string {
  const settling = signed.filter((s) => s.settles);
  const failed = settling.find((s) => s.fate === 'failed');
  if (settling.some((s) => s.fate === 'inForce')) return outcomeIdOf(scenario, state);
  if (failed) return `failed:${failed.failedOn}`;
  if (signed.length > 0) return signed.some((s) => s.fate === 'inForce') ? 'accord' : 'accord_failed';
  if (tally.left > 0) return 'left';
  return tally.sessions > 0 ? 'nothing_signed' : 'no_session';
}

function tallyCommand(scenario: Scenario, state: GameState, tally: NegotiationTally, command: Command): void {
  if (command.type === 'offer') tallyOffer(scenario, state, tally, command);
  else if (command.type === 'answer') {
    const table = scenario.tables.find((t) => t.id === command.table);
    const isReferred = command.answer === 'accept' && sessionOf(scenario, state, command.table)?.ended === 'referred';
    tally.said[isReferred ? 'refer' : command.answer] += 1;
    if (tally.conceded && table?.session?.settles) {
      const response = tally.conceded.trust < lowTrust ? tally.atLowTrust : tally.atHighTrust;
      response.concessions += 1;
      response.hurdles += command.answer === 'hurdle' ? 1 : 0;
    }
  } else if (command.type === 'agree') tally.agreed += 1;
  else if (command.type === 'leave') tally.left += 1;
  while (tally.below.length < state.signed.length) tally.below.push(isBelowLeaving(scenario, state, tally.below.length));
}

/** The session of this turn at a table, if there was one. */
function sessionOf({ tables }: Scenario, { sessions }: GameState, id: string): TableSession | undefined {
  return sessions.find(({ table }) => elementAt(tables, table).id === id);
}

function tallyOffer(scenario: Scenario, state: GameState, tally: NegotiationTally, command: OfferCommand): void {
  const index = scenario.tables.findIndex((t) => t.id === command.table);
  const { parties, between } = elementAt(scenario.tables, index);
  const { texts, turn } = state;
  if (sessionOf(scenario, state, command.table)?.exchange === 1) tally.sessions += 1;
  tally.conceded = null;
  const before = texts.slice(0, -1).findLast((t) => t.table === index && t.turn === turn && t.seat === command.seat);
  const { trust } = elementAt(scenario.seats, between[RESPONDER]);
  if (!before || trust === null) return;
  const q = createFactsContext(scenario, state);
  const worthToResponder = (text: Package): number => elementAt(measuresOf(q, scenario.tables, index, text), parties[RESPONDER].utility);
  if (worthToResponder(command.text) > worthToResponder(before.text)) tally.conceded = { trust: elementAt(state.values, trust) };
}

function isBelowLeaving(scenario: Scenario, state: GameState, which: number): boolean {
  const { table: index, text } = elementAt(state.signed, which);
  const table = elementAt(scenario.tables, index);
  const measures = measuresOf(createFactsContext(scenario, state), scenario.tables, index, text);
  return elementAt(measures, table.parties[PROPOSER].utility) < tableScalarsOf(scenario, state, table).reservations[PROPOSER];
}

/** Once a turn, as soon as a text could be closed in one step. */
function tryClosing(scenario: Scenario, state: GameState, tally: NegotiationTally): void {
  if (tally.lastTrial === state.turn) return;
  const trial = closingTrial(scenario, state);
  if (!trial) return;
  tally.lastTrial = state.turn;
  tally.closings.push(trial);
}
