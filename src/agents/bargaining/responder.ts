// The responder: accepts, counters, raises a hurdle, stalls or breaks off, and says which clauses weigh most and why.
// Invariant: reads its own view only and draws no random number, so the same draft in the same situation gets the same answer; it never accepts below
// what walking away is worth to it, nor what its own home could not carry. Acceptance: AC_combi of Baarslag, Hindriks and Jonker
// ("Acceptance conditions in automated negotiation", 2013): its aspiration, its own next text, and a discount in the last exchange.

import { prepare } from '../../engine/expression/prepare';
import type { AnswerCommand } from '../../engine/model/command';
import type { IssueIndex, OptionIndex, TableIndex, TypeIndex } from '../../engine/model/indices';
import { clamp, idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TabledText } from '../../engine/model/state';
import { type AnsweringDef, answeringOf, type ConcessionCurve, type SessionDef, type TableDef } from '../../engine/model/table-def';
import { hiddenTypeOf } from '../../engine/turn/result';
import { createFactsContext } from '../../engine/turn/scorecard';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { BargainingProblem, OptionSet, Package } from '../../negotiation/model/bargaining-problem';
import { evaluateConditions, evaluateMeasure } from '../../negotiation/model/measure';
import { createBargainingProblem, demandOnlyOptions, estimateFacts, reservationsOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram, type DecisionDiagram } from '../../negotiation/search/decision-diagram';
import { findBestPackage } from '../../negotiation/solutions/best-package';
import { type CounterOffer, findCounterOffer } from '../../negotiation/solutions/counter-offer';
import { reasonsAgainst, reasonsFor } from './reason';
import { floorsOf, sidesOf, type TableSide } from './sides';
import { createStallAnswer } from './stall';

/** What the responder knows of the table at a moment, prepared once for all texts of that moment. */
export interface ResponderState {
  readonly table: TableDef;
  /** Position of the seat among the table's parties, and of the seat across. */
  readonly own: TableSide;
  readonly other: TableSide;
  readonly bargain: BargainingProblem;
  readonly diagram: DecisionDiagram;
  /** What walking away is worth to it: the greater where it sees only bands. */
  readonly reservation: number;
  readonly bestUtility: number;
  readonly clock: number;
  readonly hardensOnConcession: boolean;
  readonly answering: AnsweringDef;
  /** Points below which it assumes the opponent could not accept. */
  readonly assumedOpponentFloor: number;
  readonly type: TypeIndex;
  /** Ids of the conditions it looks at: its own ratification votes and third seats' consent. */
  readonly relevantConditions: readonly string[];
  /** Of these, its own ratification votes. */
  readonly ownConditions: readonly string[];
  /** Options that are only ever demanded: no text of its own has them. */
  readonly barred: readonly OptionSet[];
}

/** Prepares what the seat knows. Some milliseconds at most. */
export function createResponderState(scenario: Scenario, view: SeatView, index: TableIndex, session: SessionDef): ResponderState {
  const table = elementAt(scenario.tables, index);
  const [own, other] = sidesOf(table, view.seat);
  const type = hiddenTypeOf(scenario, view);
  const facts = estimateFacts(scenario, view, type);
  const bargain = createBargainingProblem(scenario, facts, table);
  const reservation = Math.max(
    ...(['low', 'high'] as const).map((end) => reservationsOf(scenario, estimateFacts(scenario, view, type, end), table)[own]),
  );
  const relevant = table.conditions.filter((c) => c.of !== table.between[other]);
  const barred = demandOnlyOptions(table);
  const diagram = createDecisionDiagram(bargain);
  const ids = relevant.map((c) => c.id);
  const q = createFactsContext(scenario, facts);
  const { answering } = elementAt(prepare(scenario).tables, index);
  const { clock, hardensOnConcession, assumedOpponentFloor: floorProgram } = elementAt(answering, own);
  const assumedOpponentFloor = floorProgram(q);
  const best = findBestPackage(diagram, own, { floors: floorsOf(own, null, assumedOpponentFloor), conditions: ids, barred });
  return {
    table,
    own,
    other,
    bargain,
    diagram,
    reservation,
    bestUtility: best?.utilities[own] ?? reservation,
    clock: clock(q),
    hardensOnConcession: hardensOnConcession(q) !== 0,
    answering: answeringOf(session, own),
    assumedOpponentFloor,
    type,
    relevantConditions: ids,
    ownConditions: relevant.filter((c) => c.of === table.between[own]).map((c) => c.id),
    barred,
  };
}

/** What it would say to a text; `before`: the sender's text before it in this session, or null. */
export interface OfferEvaluation {
  readonly answer: AnswerCommand['answer'];
  readonly text: Package;
  readonly demand: readonly number[];
  readonly reasons: AnswerCommand['reasons'];
  readonly worth: number;
  readonly aspiration: number;
}

export function evaluateOffer(
  responder: ResponderState,
  text: Package,
  before: Package | null,
  exchange: number,
  exchanges: number,
): OfferEvaluation {
  const { bargain, answering, type, reservation } = responder;
  const worth = worthOf(responder, text);
  const aspiration = aspirationLevelAt(
    elementAt(answering.curves, type),
    negotiationTimeOf(responder.clock, exchange, exchanges),
    reservation,
    responder.bestUtility,
  );
  const isLast = exchange >= exchanges;
  const isCarried = evaluateConditions(bargain, text).every(({ id, holds }) => holds || !responder.ownConditions.includes(id));
  const margin = elementAt(answering.lateMargins, type);
  const isLateEnough = isLast && margin >= 0 && worth >= reservation + margin;
  const rated = { worth, aspiration, demand: [] as readonly number[] };
  if (worth >= reservation && isCarried && (worth >= aspiration || isLateEnough)) {
    return { ...rated, answer: 'accept', text: [], reasons: reasonsFor(responder, text) };
  }
  const isConceding = before !== null && worth > worthOf(responder, before);
  const isHardening = isConceding && responder.hardensOnConcession;
  const counter = counterTo(responder, text, aspiration);
  const reasons = reasonsAgainst(responder, text, isCarried, counter?.changed ?? null);
  if (isLast) return { ...rated, answer: isHardening ? 'break' : 'stall', text: [], reasons };
  if (isHardening) return { ...rated, answer: 'hurdle', text: counter?.text ?? [], reasons };
  if (counter) return { ...rated, answer: 'counter', text: counter.text, reasons };
  return { ...rated, answer: 'stall', text: [], reasons };
}

function worthOf({ bargain, own }: ResponderState, text: Package): number {
  return evaluateMeasure(bargain, bargain.utilities[own], text);
}

/** The nearest text it would accept itself, best for the proposer among the equally near. */
function counterTo(responder: ResponderState, text: Package, aspiration: number): CounterOffer | null {
  const { own, other, diagram, assumedOpponentFloor, relevantConditions, barred } = responder;
  const floors = floorsOf(own, aspiration, assumedOpponentFloor);
  return findCounterOffer(diagram, text, { floors, conditions: relevantConditions, barred }, { favouredParty: other });
}

/** What the seat whose view this is would say to a text sent now, as the first of a session; null where the table cannot be played. */
export function evaluateFirstOffer(
  scenario: Scenario,
  view: SeatView,
  index: TableIndex,
  text: Package,
): (OfferEvaluation & { readonly responder: ResponderState }) | null {
  const { session } = elementAt(scenario.tables, index);
  if (!session) return null;
  const responder = createResponderState(scenario, view, index, session);
  return { ...evaluateOffer(responder, text, null, 1, session.exchanges), responder };
}

/** The answer of the seat whose view this is to the text that lies before it; null when none does. */
export function chooseOfferAnswer(scenario: Scenario, view: SeatView): AnswerCommand | null {
  const { session } = view;
  if (!session || session.awaitedSeat !== view.seat) return null;
  const table = elementAt(scenario.tables, session.table);
  const def = table.session;
  const asked = view.texts.findLast((text) => text.table === session.table);
  if (!def || !asked) return null;
  const responder = createResponderState(scenario, view, session.table, def);
  const evaluation = evaluateOffer(responder, asked.text, textBefore(view.texts, asked), session.exchange, def.exchanges);
  const { answer, text, reasons } = evaluation;
  if (asked.seat === table.mediator && answer !== 'accept') return { ...createStallAnswer(scenario, view), reasons };
  const demand = answer === 'hurdle' ? demandOf(responder, view.texts, session.table) : [];
  return {
    type: 'answer',
    seat: view.seat,
    table: table.id,
    exchange: session.exchange,
    // A hurdle needs something to demand; where the table has no such thing it is a plain counter.
    answer: answer === 'hurdle' && demand.length === 0 ? (text.length > 0 ? 'counter' : 'stall') : answer,
    text,
    demand,
    reasons,
  };
}

function textBefore(texts: readonly TabledText[], asked: TabledText): Package | null {
  return texts.findLast((t) => t !== asked && t.table === asked.table && t.turn === asked.turn && t.seat === asked.seat)?.text ?? null;
}

/** The demand of a hurdle: the one made least often so far, of those the smallest, so that demands escalate. [issue, option], or nothing. */
function demandOf({ table, bargain, own }: ResponderState, texts: readonly TabledText[], index: TableIndex): readonly number[] {
  const demands = table.issues.flatMap(({ demandOnly }, issue) => demandOnly.map((option): [number, number] => [issue, option]));
  const asked = ([issue, option]: readonly [IssueIndex, OptionIndex]): number =>
    texts.filter((t) => t.table === index && t.demand[0] === issue && t.demand[1] === option).length;
  const size = ([issue, option]: readonly [IssueIndex, OptionIndex]): number =>
    bargain.utilities[own].tables.reduce(
      (sum, t) => (t.issues.length === 1 && t.issues[0] === issue ? sum + elementAt(t.values, option) : sum),
      0,
    );
  const sorted = demands.map((d) => ({ d, asked: asked(d), size: size(d) })).sort((a, b) => a.asked - b.asked || a.size - b.size);
  return sorted[0]?.d ?? [];
}

/** Per mille left at 0, 100 ... 1000 of the clock. Pinned by tests/agents/aspiration.test.ts. */
const shares: Readonly<Record<ConcessionCurve, readonly number[]>> = {
  boulware: [1000, 999, 998, 995, 985, 960, 905, 815, 670, 420, 0],
  linear: [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0],
  conceder: [1000, 690, 560, 460, 370, 300, 230, 170, 110, 60, 0],
};

/** Of the time that counts, this share is the seat's own clock; the rest is the exchanges of the session. Tenths. */
const clockTenths = 7;

/** Negotiation time of a text, 0..1000: seven tenths the seat's own clock, three tenths how much of the session is over. */
export function negotiationTimeOf(clock: number, exchange: number, exchanges: number): number {
  return clamp(idiv(clamp(clock, 0, 1000) * clockTenths + idiv(1000 * exchange * (10 - clockTenths), exchanges), 10), 0, 1000);
}

/**
 * The aspiration level at a moment of negotiation time (0..1000), in points: the share of the way from the reservation value to the best
 * package that is still asked for (time-dependent tactics of Faratin, Sierra and Jennings, 1998). Never below the reservation value.
 */
export function aspirationLevelAt(curve: ConcessionCurve, time: number, reservation: number, best: number): number {
  if (best <= reservation) return reservation;
  const table = shares[curve];
  const i = Math.min(9, idiv(time, 100));
  const share = elementAt(table, i) + idiv((elementAt(table, i + 1) - elementAt(table, i)) * (time - 100 * i), 100);
  return reservation + idiv((best - reservation) * share, 1000);
}
