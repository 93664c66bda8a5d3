// What the advisers of the lines say at the desk: what each would do now, what it is worth to it, and why; and which two or three speak.
// Invariant: worked out from the seat's view and the public seed alone, by the weights the advisers play by; each speaks for acts of its own
// line, and for others where they answer something or keep a promise.
import { type Appraisal, appraise, type Ground } from '../agents/appraisal';
import { fits, partingOf, pays, urgency } from '../agents/line-player';
import { planMeeting } from '../agents/meeting';
import { deskOf, outlookOf, type Prospect, prospectOf, type Shift } from '../agents/prospect';
import { tried } from '../agents/trial';
import { PER_UNIT, weightsOf } from '../agents/valuation';
import { imagine } from '../engine/imagine';
import { legalCommands } from '../engine/legal';
import type { Scenario } from '../engine/scenario';
import type { GameState } from '../engine/state';
import type { SeatView } from '../engine/view';
import { wayToSay } from '../engine/wording';

export type { Ground } from '../agents/appraisal';

/** Do this; do not do that; nothing is worth its price now. */
export type Tone = 'go' | 'not' | 'wait';

/** Why it says so, beside the grounds: the worth of the act, a text both sides could live with, capital kept for that, a belief that is sure enough. */
export type Because = 'worth' | 'meeting' | 'saving' | 'parting';

export interface Advice {
  /** Index of the line. */
  readonly line: number;
  readonly tone: Tone;
  /** The act meant; -1 where none is. */
  readonly action: number;
  /** What the act is worth to it, in 1/10000 of a unit of the total (0..1000), and its price in capital. */
  readonly worth: number;
  readonly cost: number;
  /** What speaks for what it says, heaviest first, three at most; then the heaviest that speaks against, if any. */
  readonly grounds: readonly Ground[];
  readonly but: Ground | null;
  readonly because: Because;
  /** The act it would rather see, where it warns of another; -1 where none pays. */
  readonly instead: number;
  /** Which of its phrases for this tone it uses; -1 where it has none. */
  readonly phrase: number;
}

export interface Counsel {
  /** By line: what each would do. */
  readonly all: readonly Advice[];
  /** Those who speak this turn, in order. */
  readonly speakers: readonly Advice[];
}

const GROUNDS = 3;
/** An act of its own line is spoken of before one that is worth less than this many times as much. */
const ON_LINE = 2;
/** What is worth less than a twentieth of a point is no reason to quote. */
const LEAST = PER_UNIT / 2;
const none: Counsel = { all: [], speakers: [] };

/** The counsel of this turn; empty where there is nobody to give it or nothing to decide. */
export function counselOf(scenario: Scenario, view: SeatView, seed: string): Counsel {
  const { list } = scenario.lines;
  if (list.length === 0 || view.isOver || !view.isToMove || view.seat !== scenario.player) return none;
  const state = imagine(scenario, view);
  const prospects = prospectsOf(scenario, view, state);
  const minds = list.map((_, line) => mindOf(scenario, view, state, prospects, line));
  const luck = (line: number, tone: Tone): number => {
    const ways = scenario.valuation.advisers[line]?.voice[tone] ?? 0;
    return ways === 0 ? -1 : wayToSay(seed, `${view.turn}:${list[line].id}`, ways);
  };
  const all = minds.map((mind) => adviceOf(scenario, mind, luck(mind.line, mind.best ? 'go' : 'wait')));
  return { all, speakers: speakersOf(scenario, view.turn, minds, all, luck) };
}

/** What one adviser makes of every act that may be played now. */
interface Mind {
  readonly line: number;
  readonly appraisals: readonly Appraisal[];
  readonly best: Appraisal | null;
  readonly because: Because;
}

function prospectsOf(scenario: Scenario, view: SeatView, state: GameState): Prospect[] {
  const desk = deskOf(outlookOf(scenario, view), state);
  const prospects = legalCommands(scenario, state, view.seat).flatMap((command): Prospect[] => {
    if (command.type !== 'act' || !fits(scenario, state, command.id)) return [];
    const prospect = prospectOf(
      desk,
      scenario.actions.findIndex((a) => a.id === command.id),
    );
    return prospect ? [prospect] : [];
  });
  const shared = sharedByAll(prospects.filter(({ action }) => !scenario.actions[action].isQuiet));
  return prospects.map((p) => (scenario.actions[p.action].isQuiet ? p : { ...p, shifts: [...p.shifts, ...shared] }));
}

/** What the rules give for doing anything at all, taken off again: it is no reason for one act rather than another. */
function sharedByAll(prospects: readonly Prospect[]): Shift[] {
  const ruled = prospects.map(({ shifts }) => shifts.filter(({ origin }) => origin.kind === 'rule'));
  return (ruled[0] ?? []).flatMap((shift): Shift[] => {
    const all = ruled.map((shifts) => shifts.find(({ slot }) => slot === shift.slot)?.by ?? 0);
    const least = all.every((by) => by > 0) ? Math.min(...all) : all.every((by) => by < 0) ? Math.max(...all) : 0;
    return least === 0 ? [] : [{ ...shift, by: 0 - least }];
  });
}

function mindOf(scenario: Scenario, view: SeatView, state: GameState, prospects: readonly Prospect[], line: number): Mind {
  const weights = weightsOf(scenario, line, state);
  const appraisals = prospects.map((prospect) => appraise(weights, prospect));
  const of = (id: string): Appraisal | undefined => appraisals.find(({ action }) => scenario.actions[action].id === id);
  const parting = partingOf(scenario, view, line);
  const leave = parting?.type === 'act' && tried(scenario, state, parting) ? of(parting.id) : undefined;
  if (leave) return { line, appraisals, best: leave, because: 'parting' };
  const { meeting, kept } = planMeeting(scenario, view, state, line);
  const meet = meeting?.type === 'act' ? of(meeting.id) : undefined;
  if (meet) return { line, appraisals, best: meet, because: 'meeting' };
  const purse = scenario.slots.capital < 0 ? 0 : state.values[scenario.slots.capital];
  const paying = appraisals.filter((a) => pays(a) && (kept === 0 || a.cost <= purse - kept) && !isLeftTo(scenario, a.action, line));
  const own = paying.filter((a) => scenario.lines.list[line].actions.includes(a.action) || a.grounds.some(isAnswer));
  const pull = (a: Appraisal): number => urgency(a) * (scenario.lines.list[line].actions.includes(a.action) ? ON_LINE : 1);
  const best = (own.length > 0 ? own : paying).reduce<Appraisal | null>((so, a) => (so === null || pull(a) > pull(so) ? a : so), null);
  return { line, appraisals, best, because: best === null && kept > 0 ? 'saving' : 'worth' };
}

/** Whether the act is the last word of another adviser: it is left to that one to propose. */
function isLeftTo(scenario: Scenario, action: number, line: number): boolean {
  return scenario.valuation.advisers.some(({ parting }, other) => other !== line && parting?.action === action);
}

/** Whether it answers something that is coming, or keeps a promise, to its own advantage. */
function isAnswer({ kind, worth }: Ground): boolean {
  return kind !== 'fact' && worth > 0;
}

function adviceOf(scenario: Scenario, { line, best, because }: Mind, phrase: number): Advice {
  if (best === null) {
    return { line, tone: 'wait', action: -1, worth: 0, cost: 0, grounds: [], but: null, because, instead: -1, phrase };
  }
  return { ...spoken(scenario, best, 1), line, tone: 'go', because, instead: -1, phrase };
}

/** The act as it is spoken of: the grounds that point the way of `sign` (1 for, -1 against), and the heaviest that does not. */
function spoken(scenario: Scenario, appraisal: Appraisal, sign: 1 | -1): Pick<Advice, 'action' | 'worth' | 'cost' | 'grounds' | 'but'> {
  const { action, worth, cost } = appraisal;
  const told = appraisal.grounds.filter((ground) => isTold(scenario, ground));
  const grounds = told.filter((ground) => ground.worth * sign > 0).slice(0, GROUNDS);
  return { action, worth, cost, grounds, but: told.find((ground) => ground.worth * sign < 0) ?? null };
}

/** Whether the ground is heavy enough and can be named: what is seen only in bands, and the memory of the rules, weigh without being quoted. */
function isTold(scenario: Scenario, ground: Ground): boolean {
  if (Math.abs(ground.worth) < LEAST) return false;
  if (ground.kind !== 'fact') return true;
  const { kind, sees } = scenario.variables[ground.slot];
  return kind === 'gauge' && sees[scenario.player] === 1;
}

/**
 * Who speaks: each in turn opens, so that nobody is silent for longer than there are advisers; then, of those who would do something else, whoever minds the opener's advice most;
 * then the next in turn who has something else to say.
 */
function speakersOf(
  scenario: Scenario,
  turn: number,
  minds: readonly Mind[],
  all: readonly Advice[],
  luck: (line: number, tone: Tone) => number,
): Advice[] {
  const first = minds[turn % minds.length];
  const agrees = (mind: Mind): number => (mind.best?.action === first.best?.action ? 1 : 0);
  const others = minds
    .filter((mind) => mind !== first)
    .sort((a, b) => agrees(a) - agrees(b) || quarrel(b, first) - quarrel(a, first) || a.line - b.line);
  const second = others[0];
  if (!second) return [all[first.line]];
  const reply = replyOf(scenario, second, first, luck) ?? all[second.line];
  const said = [all[first.line], reply];
  const isNew = (mind: Mind): boolean =>
    mind.best !== null && said.every(({ action, instead }) => mind.best?.action !== action && mind.best?.action !== instead);
  const inTurn = minds.map((_, k) => minds[(turn + 1 + k) % minds.length]);
  const third = inTurn.find((mind) => mind !== first && mind !== second && isNew(mind));
  return third ? [...said, all[third.line]] : said;
}

function stake({ best }: Mind): number {
  return best === null ? 0 : urgency(best);
}

/** How much one would lose by following the other's advice instead of its own. */
function quarrel(mind: Mind, other: Mind): number {
  return stake(mind) - (other.best === null ? 0 : urgencyOf(mind, other.best.action));
}

function urgencyOf(mind: Mind, action: number): number {
  const found = mind.appraisals.find((a) => a.action === action);
  return found ? urgency(found) : 0;
}

/** A warning of what the other has just advised, where this one finds that it does not pay and can say why; null where it does pay. */
function replyOf(scenario: Scenario, mind: Mind, other: Mind, luck: (line: number, tone: Tone) => number): Advice | null {
  const meant = other.best === null ? undefined : mind.appraisals.find((a) => a.action === other.best?.action);
  if (!meant || pays(meant)) return null;
  const told = spoken(scenario, meant, -1);
  if (told.grounds.length === 0) return null;
  const { line, best } = mind;
  return { ...told, line, tone: 'not', because: 'worth', instead: best?.action ?? -1, phrase: luck(line, 'not') };
}

/** How much a unit of something weighs, in 1/10000 of a unit of the total: to all advisers, and to one of them. */
export interface Weighed {
  readonly slot: number;
  readonly toAll: number;
  readonly toIt: number;
}

/** What an adviser weighs, that can be named: first what it weighs differently from the rest, then the heaviest. */
export function weighedBy(scenario: Scenario, view: SeatView, line: number): Weighed[] {
  const state = imagine(scenario, view);
  const all = weightsOf(scenario, -1, state).facts;
  return weightsOf(scenario, line, state)
    .facts.map(({ slot, each }) => ({ slot, toIt: each, toAll: all.find((w) => w.slot === slot)?.each ?? 0 }))
    .filter(({ slot }) => scenario.variables[slot].sees[scenario.player] === 1)
    .sort((a, b) => Math.abs(b.toIt - b.toAll) - Math.abs(a.toIt - a.toAll) || Math.abs(b.toIt) - Math.abs(a.toIt));
}
