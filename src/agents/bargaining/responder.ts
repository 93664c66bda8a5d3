// The other side of a table: accepts, counters, raises a hurdle, stalls or breaks off, and says which clauses weigh most and why.
// Invariant: reads its own view only and draws no luck, so the same draft in the same situation gets the same answer; it never accepts below
// what walking away is worth to it, nor what its own home could not carry. Acceptance: AC_combi of Baarslag, Hindriks and Jonker
// ("Acceptance conditions in automated negotiation", 2013): its aspiration, its own next text, and a discount in the last exchange.

import { prepare } from '../../engine/expression/prepared-scenario';
import type { AnswerCommand } from '../../engine/model/command';
import { clamp, idiv } from '../../engine/model/integer';
import type { Scenario } from '../../engine/model/scenario';
import type { TabledText } from '../../engine/model/state';
import type { AnsweringDef, ConcessionCurve, SessionDef, TableDef } from '../../engine/model/table-def';
import { createFactsContext } from '../../engine/turn/scorecard';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isExact } from '../../engine/visibility/visibility';
import type { BargainingProblem, OptionSet, Package } from '../../negotiation/model/bargaining-problem';
import { evaluateConditions, evaluateMeasure } from '../../negotiation/model/measure';
import { createBargainingProblem, demandOnlyOptions, estimateFacts, reservationsOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram, type DecisionDiagram } from '../../negotiation/search/decision-diagram';
import { findBestPackage } from '../../negotiation/solutions/best-package';
import { type CounterOffer, findCounterOffer } from '../../negotiation/solutions/counter-offer';
import { reasonsAgainst, reasonsFor } from './reason';

/** What the answering seat knows of the table at a moment, made ready once for all texts of that moment. */
export interface ResponderState {
  readonly table: TableDef;
  readonly bargain: BargainingProblem;
  readonly diagram: DecisionDiagram;
  /** What walking away is worth to it: the greater where it sees only bands. */
  readonly reservation: number;
  readonly bestUtility: number;
  readonly clock: number;
  readonly hardensOnConcession: boolean;
  readonly answering: AnsweringDef;
  /** Points below which it does not believe the other side could bear a text. */
  readonly assumedOpponentFloor: number;
  readonly type: number;
  /** Ids of the conditions it minds: votes at its own home, and what third seats have given or not. */
  readonly relevantConditions: readonly string[];
  /** Of these, the votes at its own home. */
  readonly ownConditions: readonly string[];
  /** Options that are only ever demanded: no text of its own has them. */
  readonly barred: readonly OptionSet[];
}

/** Makes the seat's knowledge ready. Some milliseconds at most. */
export function createResponderState(scenario: Scenario, view: SeatView, index: number, session: SessionDef): ResponderState {
  const table = scenario.tables[index];
  const { slots } = scenario;
  const type = slots.type >= 0 && isExact(scenario.variables[slots.type], view.seat) ? view.values[slots.type] : 0;
  const facts = estimateFacts(scenario, view, type);
  const bargain = createBargainingProblem(scenario, facts, table);
  const reservation = Math.max(
    ...(['low', 'high'] as const).map((end) => reservationsOf(scenario, estimateFacts(scenario, view, type, end), table)[1]),
  );
  const minded = table.conditions.filter((c) => c.of !== table.between[0]);
  const barred = demandOnlyOptions(table);
  const diagram = createDecisionDiagram(bargain);
  const ids = minded.map((c) => c.id);
  const q = createFactsContext(scenario, facts);
  const { clock, hardensOnConcession, assumedOpponentFloor: bearsNow } = prepare(scenario).tables[index];
  const assumedOpponentFloor = bearsNow(q);
  const best = findBestPackage(diagram, 1, { floors: [assumedOpponentFloor, null], conditions: ids, barred });
  return {
    table,
    bargain,
    diagram,
    reservation,
    bestUtility: best?.utilities[1] ?? reservation,
    clock: clock(q),
    hardensOnConcession: hardensOnConcession(q) !== 0,
    answering: session.answering,
    assumedOpponentFloor,
    type,
    relevantConditions: ids,
    ownConditions: minded.filter((c) => c.of === table.between[1]).map((c) => c.id),
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
  s: ResponderState,
  text: Package,
  before: Package | null,
  exchange: number,
  exchanges: number,
): OfferEvaluation {
  const { bargain, answering, type, reservation } = s;
  const worth = worthOf(bargain, text);
  const aspiration = aspirationLevelAt(answering.curves[type], negotiationTimeOf(s.clock, exchange, exchanges), reservation, s.bestUtility);
  const isLast = exchange >= exchanges;
  const isCarried = evaluateConditions(bargain, text).every(({ id, holds }) => holds || !s.ownConditions.includes(id));
  const margin = answering.lateMargins[type];
  const isLateEnough = isLast && margin >= 0 && worth >= reservation + margin;
  const found = { worth, aspiration, demand: [] as readonly number[] };
  if (worth >= reservation && isCarried && (worth >= aspiration || isLateEnough)) {
    return { ...found, answer: 'accept', text: [], reasons: reasonsFor(s, text) };
  }
  const isConceding = before !== null && worth > worthOf(bargain, before);
  const isHardening = isConceding && s.hardensOnConcession;
  const counter = counterTo(s, text, aspiration);
  const reasons = reasonsAgainst(s, text, isCarried, counter?.changed ?? null);
  if (isLast) return { ...found, answer: isHardening ? 'break' : 'stall', text: [], reasons };
  if (isHardening) return { ...found, answer: 'hurdle', text: counter?.text ?? [], reasons };
  if (counter) return { ...found, answer: 'counter', text: counter.text, reasons };
  return { ...found, answer: 'stall', text: [], reasons };
}

function worthOf(bargain: BargainingProblem, text: Package): number {
  return evaluateMeasure(bargain, bargain.utilities[1], text);
}

/** The nearest text it would stand by, kindest to the other side among the equally near. */
function counterTo(s: ResponderState, text: Package, aspiration: number): CounterOffer | null {
  return findCounterOffer(s.diagram, text, {
    floors: [s.assumedOpponentFloor, aspiration],
    conditions: s.relevantConditions,
    barred: s.barred,
  });
}

/** What the seat whose view this is would say to a text sent now, as the first of a session; null where the table cannot be played. */
export function evaluateFirstOffer(
  scenario: Scenario,
  view: SeatView,
  index: number,
  text: Package,
): (OfferEvaluation & { readonly standing: ResponderState }) | null {
  const { session } = scenario.tables[index];
  if (!session) return null;
  const standing = createResponderState(scenario, view, index, session);
  return { ...evaluateOffer(standing, text, null, 1, session.exchanges), standing };
}

/** The answer of the seat whose view this is to the text that lies before it; null when none does. */
export function chooseOfferAnswer(scenario: Scenario, view: SeatView): AnswerCommand | null {
  const { session } = view;
  if (!session || session.awaitedSeat !== view.seat) return null;
  const table = scenario.tables[session.table];
  const def = table.session;
  const asked = view.texts[view.texts.length - 1];
  if (!def || !asked) return null;
  const standing = createResponderState(scenario, view, session.table, def);
  const verdict = evaluateOffer(standing, asked.text, textBefore(view.texts, asked), session.exchange, def.exchanges);
  const { answer, text, reasons } = verdict;
  const demand = answer === 'hurdle' ? demandOf(standing, view.texts, session.table) : [];
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

/** What is demanded first: least asked for so far, then the smallest; so demands escalate. [issue, option], or nothing. */
function demandOf({ table, bargain }: ResponderState, texts: readonly TabledText[], index: number): readonly number[] {
  const demands = table.issues.flatMap(({ demandOnly }, issue) => demandOnly.map((option): [number, number] => [issue, option]));
  const asked = ([issue, option]: readonly [number, number]): number =>
    texts.filter((t) => t.table === index && t.demand[0] === issue && t.demand[1] === option).length;
  const size = ([issue, option]: readonly [number, number]): number =>
    bargain.utilities[1].tables.reduce((sum, t) => (t.issues.length === 1 && t.issues[0] === issue ? sum + t.values[option] : sum), 0);
  const sorted = demands.map((d) => ({ d, asked: asked(d), size: size(d) })).sort((a, b) => a.asked - b.asked || a.size - b.size);
  return sorted[0]?.d ?? [];
}

/** Per mille left at 0, 100 ... 1000 of the clock. Pinned by tests/agents/responder.test.ts. */
const shares: Readonly<Record<ConcessionCurve, readonly number[]>> = {
  boulware: [1000, 999, 998, 995, 985, 960, 905, 815, 670, 420, 0],
  linear: [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0],
  conceder: [1000, 690, 560, 460, 370, 300, 230, 170, 110, 60, 0],
};

/** Of the time that counts, this share is the seat's own clock; the rest is the exchanges of the session. Tenths. */
const clockTenths = 7;

/** The clock of a text: the seat's own (0..1000) and how much of the session has gone. */
export function negotiationTimeOf(clock: number, exchange: number, exchanges: number): number {
  return clamp(idiv(clamp(clock, 0, 1000) * clockTenths + idiv(1000 * exchange * (10 - clockTenths), exchanges), 10), 0, 1000);
}

/** What it asks at a time: between walking away and its best text, in points. Never below walking away. */
export function aspirationLevelAt(curve: ConcessionCurve, time: number, reservation: number, best: number): number {
  if (best <= reservation) return reservation;
  const table = shares[curve];
  const i = Math.min(9, idiv(time, 100));
  const share = table[i] + idiv((table[i + 1] - table[i]) * (time - 100 * i), 100);
  return reservation + idiv((best - reservation) * share, 1000);
}
