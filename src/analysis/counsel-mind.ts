// What one adviser makes of every act that may be played now: what pays, in what order it would speak of it, and what it finds a loss.
// Invariant: worked out from the seat's view alone, by the weights the advisers play by.
import { type Appraisal, appraise, type Ground } from '../agents/appraisal';
import { fits, partingOf, pays, urgency } from '../agents/line-player';
import { planMeeting } from '../agents/meeting';
import { deskOf, outlookOf, type Prospect, prospectOf, type Shift } from '../agents/prospect';
import { isInVain } from '../agents/text-supply';
import { totalOf, tried } from '../agents/trial';
import { PER_UNIT, weightsOf } from '../agents/valuation';
import { legalCommands } from '../engine/legal';
import type { Scenario } from '../engine/scenario';
import type { GameState } from '../engine/state';
import type { SeatView } from '../engine/view';

/** Why an adviser says so, beside the grounds: worth, a text both could live with, capital kept for that, a belief sure enough, too small a gain. */
export type Because = 'worth' | 'meeting' | 'saving' | 'parting' | 'barely';

/** What one adviser makes of the desk. */
export interface Mind {
  readonly line: number;
  readonly appraisals: readonly Appraisal[];
  /** What it would speak for, first choice first: acts that pay, or the one it is bound to. */
  readonly choices: readonly Appraisal[];
  readonly because: Because;
}

/** An act of its own line is spoken of before one that is worth less than this many times as much. */
const ON_LINE = 2;
/**
 * Units of the total that an act must bring for each unit of capital to be spoken for, and a free one in all. Design: half a point; a unit of
 * capital brings the advisers about twice as much when it is spent well.
 */
const LITTLE = 5 * PER_UNIT;
const LITTLE_FREE = 2 * PER_UNIT;

/** What may be played now leads to, without what the rules give for doing anything at all. */
export function prospectsNow(scenario: Scenario, view: SeatView, state: GameState): Prospect[] {
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

export function mindOf(scenario: Scenario, view: SeatView, state: GameState, prospects: readonly Prospect[], line: number): Mind {
  const weights = weightsOf(scenario, line, state);
  const appraisals = prospects.map((prospect) => appraise(weights, prospect));
  const of = (id: string): Appraisal | undefined => appraisals.find(({ action }) => scenario.actions[action].id === id);
  const { meeting, kept } = planMeeting(scenario, view, state, line);
  const purse = scenario.slots.capital < 0 ? 0 : state.values[scenario.slots.capital];
  const paying = appraisals.filter(
    (a) =>
      pays(a) && (kept === 0 || a.cost <= purse - kept) && !isLeftTo(scenario, a.action, line) && !isInVain(scenario, view, line, a.action),
  );
  const own = paying.filter((a) => scenario.lines.list[line].actions.includes(a.action) || a.grounds.some(isAnswer));
  const pull = (a: Appraisal): number => urgency(a) * (scenario.lines.list[line].actions.includes(a.action) ? ON_LINE : 1);
  const ranked = (own.length > 0 ? own : paying).toSorted((a, b) => pull(b) - pull(a));
  const parting = partingOf(scenario, view, line);
  const leave = parting?.type === 'act' && tried(scenario, state, parting) ? of(parting.id) : undefined;
  if (leave) return { line, appraisals, choices: [leave, ...ranked.filter((a) => a !== leave)], because: 'parting' };
  const meet = meeting?.type === 'act' ? of(meeting.id) : undefined;
  if (meet) return { line, appraisals, choices: [meet], because: 'meeting' };
  return { line, appraisals, choices: ranked, because: ranked.length === 0 && kept > 0 ? 'saving' : 'worth' };
}

/** Whether the act is the last word of another adviser: it is left to that one to propose. */
function isLeftTo(scenario: Scenario, action: number, line: number): boolean {
  return scenario.valuation.advisers.some(({ parting }, other) => other !== line && parting?.action === action);
}

/** Whether it answers something that is coming, or keeps a promise, to its own advantage. */
function isAnswer({ kind, worth }: Ground): boolean {
  return kind !== 'fact' && worth > 0;
}

/** Whether an act pays, but so little that an adviser would rather keep the capital. */
export function isBarely({ worth, cost }: Appraisal): boolean {
  return worth < (cost > 0 ? LITTLE * cost : LITTLE_FREE);
}

/** The acts that raise the total at once, most first, whatever they lead to later: what a hasty hand reaches for. */
export function temptingNow(scenario: Scenario, state: GameState, prospects: readonly Prospect[]): number[] {
  const before = totalOf(scenario, state);
  return prospects
    .flatMap(({ action }) => {
      const next = tried(scenario, state, { type: 'act', seat: scenario.player, id: scenario.actions[action].id });
      const gain = next ? totalOf(scenario, next) - before : 0;
      return gain > 0 ? [{ action, gain }] : [];
    })
    .sort((a, b) => b.gain - a.gain || a.action - b.action)
    .map(({ action }) => action);
}
