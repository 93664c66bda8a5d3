// The player's side of a table, for agents: opens where a text can be signed, asks for much first, then answers the other side's text with
// the nearest one it can stand by itself, and takes theirs when it is good enough.
// Invariant: reads its own view only, under the most believed hidden type; what it sends is legal and would be ratified as far as it can see.
import type { Bargain, Outcome, Package } from '../bargain/bargain';
import { findBestPackage, findMostJointGain } from '../bargain/best-package';
import { findCounterOffer } from '../bargain/counter-offer';
import { type Layers, layOut } from '../bargain/layers';
import { findNashPoint } from '../bargain/nash-point';
import { bargainSeen, demandOnlyChoices, factsSeen, momentOf } from '../bargain/table-bargain';
import { isMet, type Terms } from '../bargain/terms';
import { rejectCommand } from '../engine/apply';
import { mostBelieved } from '../engine/belief';
import type { Command } from '../engine/command';
import { createFold } from '../engine/fold';
import { imagine } from '../engine/imagine';
import { drawByName } from '../engine/luck';
import type { Scenario } from '../engine/scenario';
import type { SessionDef, TableDef } from '../engine/table-def';
import { brokenRule } from '../engine/table-text';
import type { SeatView } from '../engine/view';
import type { NamedDraw } from './agent';
import { spoilingOptions, worthOnceVoted } from './signing-forecast';

export interface Style {
  /** Points beyond walking away that it holds out for. */
  readonly margin: number;
  /** Takes walking away for what it feels like under hope, not for what it is. */
  readonly isHopeful: boolean;
  /** Sits down also where no leaders can sign; the text is then referred. */
  readonly sitsWithoutLeaders: boolean;
  /** First and last turn (share of the game in percent) in which it sits down. */
  readonly between: readonly [number, number];
  /** Whether it looks at the votes beyond the other side's signature. */
  readonly mindsRatification: boolean;
  /** Whether it leaves out what would leave it worse off than no text once a text that settles the dispute is voted on. */
  readonly mindsWhatFollows: boolean;
  /** Id of the draft it opens with where the table has it. */
  readonly draft?: string;
}

export const evenHanded: Style = {
  margin: 0,
  isHopeful: false,
  sitsWithoutLeaders: false,
  between: [0, 100],
  mindsRatification: true,
  mindsWhatFollows: true,
};

/** What the seat says next at a table, or null when it has nothing (more) to say this turn. */
export function speakAs(style: Style): (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command | null {
  return (scenario, view) => {
    if (view.tables === 'fast' || view.mode === 'history') return null;
    const { referred, session, seat } = view;
    if (referred && mayBeSigned(scenario, view, referred.table)) return { type: 'sign', seat, table: scenario.tables[referred.table].id };
    if (session) return session.ended === '' && session.waiting < 0 ? goOn(scenario, view, session.table, style) : null;
    for (let i = 0; i < scenario.tables.length; i++) {
      if (!wantsToSit(scenario, view, i, style)) continue;
      // Asked before a text is thought of, which takes long.
      if (isRefused(scenario, view, scenario.tables[i])) return null;
      const command = open(scenario, view, i, style);
      if (command) return command;
    }
    return null;
  };
}

interface Desk {
  readonly table: TableDef;
  readonly def: SessionDef;
  readonly bargain: Bargain;
  readonly layers: Layers;
  readonly terms: Terms;
  /** Whether it would rather have no text, once it is voted on, than this one. */
  readonly isWorse: (text: Package) => boolean;
}

function mayBeSigned(scenario: Scenario, view: SeatView, index: number): boolean {
  return momentOf(scenario, factsSeen(scenario, view, 0), scenario.tables[index]).mayBeSigned;
}

function deskOf(scenario: Scenario, view: SeatView, index: number, style: Style): Desk | null {
  const table = scenario.tables[index];
  const def = table.session;
  if (!def) return null;
  const type = mostBelieved(view.belief);
  const bargain = bargainSeen(scenario, view, table, type);
  const felt = style.isHopeful ? momentOf(scenario, factsSeen(scenario, view, type), table).felt[0] : bargain.parties[0].reservation;
  const minded = table.conditions.filter((c) => style.mindsRatification && c.of !== table.between[1]).map((c) => c.id);
  const layers = layOut(bargain);
  const terms: Terms = { floors: [felt + style.margin, null], conditions: minded, barred: demandOnlyChoices(table) };
  const text = style.mindsWhatFollows && def.settles ? findMostJointGain(layers, terms)?.text : undefined;
  if (!text) return { table, def, bargain, layers, terms, isWorse: () => false };
  const state = imagine(scenario, view, type);
  const barred = [...demandOnlyChoices(table), ...spoilingOptions(scenario, state, index, text)];
  return { table, def, bargain, layers, terms: { ...terms, barred }, isWorse: (t) => worthOnceVoted(scenario, state, index, t) < 0 };
}

function wantsToSit(scenario: Scenario, view: SeatView, index: number, style: Style): boolean {
  const { slots, turns } = scenario;
  const table = scenario.tables[index];
  const share = Math.floor((view.turn * 100) / Math.max(1, turns.length - 1));
  if (!table.session || share < style.between[0] || share > style.between[1]) return false;
  const moment = momentOf(scenario, factsSeen(scenario, view, 0), table);
  if (!moment.isOpen || (!moment.mayBeSigned && !style.sitsWithoutLeaders)) return false;
  return !view.signed.some((s) => s.table === index) && (slots.capital < 0 || view.values[slots.capital] >= table.session.cost);
}

function open(scenario: Scenario, view: SeatView, index: number, style: Style): Command | null {
  const table = scenario.tables[index];
  const draft = table.drafts.find((d) => d.id === style.draft);
  const desk = draft && brokenRule(table, draft.text) === null ? null : deskOf(scenario, view, index, style);
  const text = desk ? firstText(desk) : draft?.text;
  return text ? { type: 'offer', seat: view.seat, table: table.id, exchange: 0, text } : null;
}

/** Whether no text whatever could be sent now, e.g. because nobody is across the table. */
function isRefused(scenario: Scenario, view: SeatView, table: TableDef): boolean {
  const f = createFold(scenario, imagine(scenario, view), drawByName, null);
  const refusal = rejectCommand(f, { type: 'offer', seat: view.seat, table: table.id, exchange: 0, text: [] });
  return refusal !== null && refusal.code !== 'MalformedText';
}

/** The best for itself that the other side might take as it believes; where there is no such thing, the best it could ask for at all. */
function firstText(desk: Desk): Package | null {
  const { layers, terms } = desk;
  const found = findBestPackage(layers, 0, bothTerms(desk)) ?? findBestPackage(layers, 1, terms);
  return found?.text ?? null;
}

/** Its own terms, and the other side's as far as it can know. */
function bothTerms({ bargain, terms, table }: Desk): Terms {
  const theirs = bargain.conditions.filter((_, i) => table.conditions[i].of === table.between[1]).map((c) => c.id);
  return { ...terms, floors: [terms.floors[0], bargain.parties[1].reservation], conditions: [...terms.conditions, ...theirs] };
}

/** What both could best live with as it believes: the Nash point within its own terms. */
function fairText(desk: Desk): Outcome | null {
  return findNashPoint(desk.layers, bothTerms(desk));
}

function goOn(scenario: Scenario, view: SeatView, index: number, style: Style): Command | null {
  const desk = deskOf(scenario, view, index, style);
  const { session, seat } = view;
  if (!desk || !session) return null;
  const { table, def, bargain, layers, terms, isWorse } = desk;
  const leave: Command = { type: 'leave', seat, table: table.id };
  const last = view.texts[view.texts.length - 1];
  if (last.seat === seat || session.exchange >= def.exchanges) return leave;
  if (isMet(bargain, terms, last.text) && !isWorse(last.text)) return { type: 'agree', seat, table: table.id, exchange: session.exchange };
  const mine = view.texts.findLast((t) => t.seat === seat && t.table === index);
  const isNew = (text: Package | undefined): text is Package =>
    text !== undefined && brokenRule(table, text) === null && !isWorse(text) && !mine?.text.every((option, i) => option === text[i]);
  const isLast = session.exchange === def.exchanges - 1;
  // The last text is the one both could best live with; before it, the nearest to theirs, or what gives both together most.
  const texts = [
    isLast ? fairText(desk)?.text : undefined,
    findCounterOffer(layers, last.text, terms, { kindTo: 1 })?.text,
    findMostJointGain(layers, terms)?.text,
    findBestPackage(layers, 1, terms)?.text,
  ];
  const text = texts.find(isNew);
  return text ? { type: 'offer', seat, table: table.id, exchange: session.exchange, text } : leave;
}
