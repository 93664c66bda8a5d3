// The proposer: opens where a text can be signed, asks high first, then answers with the nearest package it can accept itself, and agrees when
// the other text is good enough.
// Invariant: reads its own view only, under the most believed hidden type; what it sends is legal and would be ratified as far as it can see.

import { rejectCommand } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { IssueIndex, OptionIndex, Seat, TableIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState, type TableSession } from '../../engine/model/state';
import type { SessionDef, TableDef } from '../../engine/model/table-def';
import { mostLikelyType } from '../../engine/turn/belief';
import { createContext } from '../../engine/turn/context';
import { ratifyTexts } from '../../engine/turn/signing';
import { firstBrokenRule } from '../../engine/turn/table-text';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { BargainingProblem, Package, ValuedPackage } from '../../negotiation/model/bargaining-problem';
import { demandOnlyOptions, estimateBargainingProblem, estimateFacts, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram, type DecisionDiagram } from '../../negotiation/search/decision-diagram';
import { hasMetRequirements, type Requirements } from '../../negotiation/search/requirements';
import { findNashSolution } from '../../negotiation/solutions/bargaining-solution';
import { findBestPackage, findMaxJointGain } from '../../negotiation/solutions/best-package';
import { findCounterOffer } from '../../negotiation/solutions/counter-offer';
import type { NamedDraw } from '../agent';
import { worthTo } from '../evaluation/imagined-world';
import { floorsOf, sidesOf, type TableSide } from './sides';

export interface ProposerStyle {
  /** Points beyond its reservation value that it holds out for. */
  readonly margin: number;
  /** Reckons with the perceived reservation value instead of the true one. */
  readonly isHopeful: boolean;
  /** Sits down also where no leaders can sign; the text is then referred. */
  readonly canSitWithoutLeaders: boolean;
  /** First and last turn (share of the game in percent) in which it sits down. */
  readonly turnWindowPercent: readonly [number, number];
  /** Whether it looks at the ratification votes beyond the other side's signature. */
  readonly isRatificationAware: boolean;
  /** Whether it leaves out what would leave it worse off than no text once a text that settles the dispute is voted on. */
  readonly isAftermathAware: boolean;
  /** Id of the draft it opens with where the table has it. */
  readonly draftId?: string;
}

export const evenHandedStyle: ProposerStyle = {
  margin: 0,
  isHopeful: false,
  canSitWithoutLeaders: false,
  turnWindowPercent: [0, 100],
  isRatificationAware: true,
  isAftermathAware: true,
};

/** What the seat says next at a table, or null when it has nothing (more) to say this turn. */
export function createProposer(style: ProposerStyle): (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command | null {
  return (scenario, view) => {
    if (view.tables === 'fast' || view.mode === 'history') return null;
    const { referred, sessions, seat } = view;
    const ready = referred.find(({ table }) => mayBeSigned(scenario, view, table));
    if (ready) return { type: 'sign', seat, table: elementAt(scenario.tables, ready.table).id };
    const led = sessions.find(({ proposer }) => proposer === seat);
    if (led) return led.ended === null && led.awaitedSeat === null ? continueSession(scenario, view, led, style) : null;
    for (const [i, table] of scenario.tables.entries()) {
      if (!table.between.includes(seat) || !isReadyToSit(scenario, view, i, style)) continue;
      // Asked before a text is thought of, which takes long.
      if (isOfferBarred(scenario, view, table)) return null;
      const command = openSession(scenario, view, i, style);
      if (command) return command;
    }
    return null;
  };
}

interface ProposalContext {
  readonly table: TableDef;
  /** Position of the seat among the table's parties, and of the seat across. */
  readonly own: TableSide;
  readonly other: TableSide;
  readonly def: SessionDef;
  readonly bargain: BargainingProblem;
  readonly diagram: DecisionDiagram;
  readonly requirements: Requirements;
  /** Whether this text, once voted on, would leave it worse off than no text. */
  readonly isWorse: (text: Package) => boolean;
}

function mayBeSigned(scenario: Scenario, view: SeatView, index: TableIndex): boolean {
  return tableSituationOf(scenario, estimateFacts(scenario, view, 0), elementAt(scenario.tables, index)).mayBeSigned;
}

function createProposalContext(scenario: Scenario, view: SeatView, index: TableIndex, style: ProposerStyle): ProposalContext | null {
  const table = elementAt(scenario.tables, index);
  const def = table.session;
  if (!def) return null;
  const [own, other] = sidesOf(table, view.seat);
  const type = mostLikelyType(view.belief);
  const bargain = estimateBargainingProblem(scenario, view, table, type);
  const reservation = style.isHopeful
    ? tableSituationOf(scenario, estimateFacts(scenario, view, type), table).perceivedReservations[own]
    : bargain.parties[own].reservation;
  const relevant = table.conditions.filter((c) => style.isRatificationAware && c.of !== table.between[other]).map((c) => c.id);
  const diagram = createDecisionDiagram(bargain);
  const floors = floorsOf(own, reservation + style.margin, null);
  const requirements: Requirements = { floors, conditions: relevant, barred: demandOnlyOptions(table) };
  const text = style.isAftermathAware && def.settles ? findMaxJointGain(diagram, requirements)?.text : undefined;
  const sides = { table, own, other, def, bargain, diagram };
  if (!text) return { ...sides, requirements, isWorse: () => false };
  const state = imagine(scenario, view, type);
  const barred = [...demandOnlyOptions(table), ...spoilingOptions(scenario, state, view.seat, index, text)];
  return {
    ...sides,
    requirements: { ...requirements, barred },
    isWorse: (t) => gainFromSigning(scenario, state, view.seat, index, t) < 0,
  };
}

function isReadyToSit(scenario: Scenario, view: SeatView, index: TableIndex, style: ProposerStyle): boolean {
  const { turns } = scenario;
  const table = elementAt(scenario.tables, index);
  const share = Math.floor((view.turn * 100) / Math.max(1, turns.length - 1));
  if (!table.session || share < style.turnWindowPercent[0] || share > style.turnWindowPercent[1]) return false;
  const moment = tableSituationOf(scenario, estimateFacts(scenario, view, 0), table);
  if (!moment.isOpen || (!moment.mayBeSigned && !style.canSitWithoutLeaders)) return false;
  return !view.signed.some((s) => s.table === index) && hasCapital(scenario, view, table.session.cost);
}

function hasCapital({ seats }: Scenario, { seat, values }: SeatView, cost: number): boolean {
  const { capital } = elementAt(seats, seat);
  return capital === null || elementAt(values, capital) >= cost;
}

function openSession(scenario: Scenario, view: SeatView, index: TableIndex, style: ProposerStyle): Command | null {
  const table = elementAt(scenario.tables, index);
  const draft = table.drafts.find((d) => d.id === style.draftId);
  const context = draft && firstBrokenRule(table, draft.text) === null ? null : createProposalContext(scenario, view, index, style);
  const text = context ? firstText(context) : draft?.text;
  return text ? { type: 'offer', seat: view.seat, table: table.id, exchange: 0, text } : null;
}

/** Whether no text whatever could be sent now, e.g. because nobody is across the table. */
function isOfferBarred(scenario: Scenario, view: SeatView, table: TableDef): boolean {
  const ctx = createContext(scenario, imagine(scenario, view), drawInt, null);
  const refusal = rejectCommand(ctx, { type: 'offer', seat: view.seat, table: table.id, exchange: 0, text: [] });
  return refusal !== null && refusal.code !== 'MalformedText';
}

/** The best package for itself that the other side might accept, as it believes; where there is none, the kindest it could accept itself. */
function firstText(context: ProposalContext): Package | null {
  const { diagram, requirements, own, other } = context;
  const found = findBestPackage(diagram, own, bothRequirements(context)) ?? findBestPackage(diagram, other, requirements);
  return found?.text ?? null;
}

/** Its own requirements, and the other side's as far as it can know. */
function bothRequirements({ bargain, requirements, table, own, other }: ProposalContext): Requirements {
  const theirs = table.conditions.filter(({ of }) => of === table.between[other]).map(({ id }) => id);
  return {
    ...requirements,
    floors: floorsOf(own, elementAt(requirements.floors, own), bargain.parties[other].reservation),
    conditions: [...requirements.conditions, ...theirs],
  };
}

/** The Nash solution within both sides' requirements, as it believes. */
function nashText(context: ProposalContext): ValuedPackage | null {
  return findNashSolution(context.diagram, bothRequirements(context));
}

function continueSession(scenario: Scenario, view: SeatView, session: TableSession, style: ProposerStyle): Command | null {
  const { table: index } = session;
  const context = createProposalContext(scenario, view, index, style);
  const { seat } = view;
  if (!context) return null;
  const { table, def, bargain, diagram, requirements, isWorse, other } = context;
  const leave: Command = { type: 'leave', seat, table: table.id };
  const last = view.texts.findLast((text) => text.table === index);
  if (!last || last.seat === seat || session.exchange >= def.exchanges) return leave;
  if (hasMetRequirements(bargain, requirements, last.text) && !isWorse(last.text))
    return { type: 'agree', seat, table: table.id, exchange: session.exchange };
  const mine = view.texts.findLast((t) => t.seat === seat && t.table === index);
  const isNew = (text: Package | undefined): text is Package =>
    text !== undefined && firstBrokenRule(table, text) === null && !isWorse(text) && !mine?.text.every((option, i) => option === text[i]);
  const isLast = session.exchange === def.exchanges - 1;
  // The last text is the Nash solution; before it, the nearest to theirs, or what gives both together most.
  const texts = [
    isLast ? nashText(context)?.text : undefined,
    findCounterOffer(diagram, last.text, requirements, { favouredParty: other })?.text,
    findMaxJointGain(diagram, requirements)?.text,
    findBestPackage(diagram, other, requirements)?.text,
  ];
  const text = texts.find(isNew);
  return text ? { type: 'offer', seat, table: table.id, exchange: session.exchange, text } : leave;
}

/** What a text is worth to the seat beside no text once it has been voted on, of 1000; below 0: worse than none. */
export function gainFromSigning(scenario: Scenario, state: GameState, seat: Seat, table: TableIndex, text: Package): number {
  const voted = (signed: GameState['signed']): number => {
    const next: GameState = { ...copyState(state), signed };
    ratifyTexts(createContext(scenario, next, drawInt, null), true);
    return worthTo(scenario, next, seat);
  };
  const { turn } = state;
  return voted([...state.signed, { table, text, turn, fate: 'waiting', failedOn: null }]) - voted([...state.signed]);
}

/** Options that would each, alone, make a text that is better than none worse than none; none where the text is worse to begin with. */
export function spoilingOptions(
  scenario: Scenario,
  state: GameState,
  seat: Seat,
  table: TableIndex,
  text: Package,
): { readonly issue: IssueIndex; readonly options: readonly OptionIndex[] }[] {
  const def = elementAt(scenario.tables, table);
  if (gainFromSigning(scenario, state, seat, table, text) < 0) return [];
  return def.issues.map(({ options }, issue) => ({
    issue,
    options: options.flatMap((_, option) => {
      const other = text.map((o, i) => (i === issue ? option : o));
      const isSpoilt = firstBrokenRule(def, other) === null && gainFromSigning(scenario, state, seat, table, other) < 0;
      return isSpoilt ? [option] : [];
    }),
  }));
}
