// What an act is expected to do, worked out on what the seat can see: immediate changes exactly, the rest as it is written.
// Invariant: `now` equals the visible part of the ledger entry for entry when the act is played at once; where plans are sealed, when it is
// carried out after what the seat has planned before it, and nobody else changes anything.

import { actStrength, playAct, rejectAct } from '../commands/act';
import { rejectCommand } from '../commands/apply';
import { carryOutPlan } from '../commands/carry-out';
import type { Program } from '../expression/program';
import type { EffectDef } from '../model/effect-def';
import type { GameEvent, SlotDelta } from '../model/event';
import type { CardIndex, Slot } from '../model/indices';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { createContext } from '../turn/context';
import { applyEffects, FULL_STRENGTH } from '../turn/effect';
import { imagine } from './imagined-state';
import type { SeatView } from './seat-view';
import { isExact, isExactGauge } from './visibility';

export interface ActForecast {
  readonly now: readonly (SlotDelta & { readonly cause: string })[];
  readonly later: readonly {
    readonly index: number;
    readonly turns: number;
    readonly changes: readonly SlotDelta[];
  }[];
  readonly hasRisk: boolean;
  /** Open cards and announced moves this act answers. */
  readonly answers: readonly { readonly kind: 'card' | 'move'; readonly id: string }[];
  /** Per mille at which welcome changes work. */
  readonly strength: number;
}

/** Forecast of one action for the seat of the view. An act that is not legal now has no `now`. */
export function forecastAct(scenario: Scenario, view: SeatView, id: string): ActForecast {
  const action = scenario.actions.findIndex((a) => a.id === id);
  const def = scenario.actions[action];
  const state = imagine(scenario, view);
  const ctx = createContext(scenario, state, drawInt, null);
  const isLegal = rejectCommand(ctx, { type: 'act', seat: view.seat, id }) === null;
  if (view.plan.length > 0) carryOutPlan(ctx, view.seat);
  const strength = actStrength(ctx, action);
  const events: GameEvent[] = [];
  if (isLegal && rejectAct(ctx, view.seat, action) === null) playAct(createContext(scenario, state, drawInt, events), view.seat, action);
  const now = events.flatMap((e) =>
    e.type === 'changed' && isExactGauge(scenario.variables[e.slot], view.seat) && e.to !== e.from
      ? [{ slot: e.slot, delta: e.to - e.from, cause: e.cause }]
      : [],
  );
  return {
    now,
    later: def.later.map((l, index) => ({
      index,
      turns: l.turns,
      changes: constantChanges(l.effects).filter((c) => isExact(scenario.variables[c.slot], view.seat)),
    })),
    hasRisk: def.risks.length > 0,
    answers: [
      ...view.openCards.flatMap((c) =>
        scenario.cards[c].answers.includes(action) ? [{ kind: 'card' as const, id: scenario.cards[c].id }] : [],
      ),
      ...view.intents.flatMap((i) =>
        i.turn === view.turn && scenario.moves[i.move].answers.includes(action)
          ? [{ kind: 'move' as const, id: scenario.moves[i.move].id }]
          : [],
      ),
    ],
    strength: Math.floor((strength.habit * strength.line) / 1000),
  };
}

/** What an open card would change, visibly: at its weakest and at its strongest, under the laws and limits as gauges stand now. */
export interface CardForecast {
  readonly slot: Slot;
  readonly weak: number;
  readonly strong: number;
}

/** If nothing answers the card, or, where `isAnswered`, if something does: a chance is worth taking for what the taking brings. */
export function forecastCard(scenario: Scenario, view: SeatView, card: CardIndex, isAnswered = false): CardForecast[] {
  const def = scenario.cards[card];
  const most = def.strengthBase + (def.strengthSpread > 0 ? def.strengthSpread - 1 : 0);
  const weak = cardChanges(scenario, view, card, isAnswered, isAnswered ? def.answeredStrength : def.strengthBase);
  const strong = isAnswered ? weak : cardChanges(scenario, view, card, isAnswered, most);
  const slots = scenario.variables.flatMap((v, slot) => (isExactGauge(v, view.seat) && strong.has(slot) ? [slot] : []));
  return slots.map((slot) => ({ slot, weak: weak.get(slot) ?? 0, strong: strong.get(slot) ?? 0 }));
}

/** Net change by slot when the card strikes at this strength, in per mille. */
function cardChanges(scenario: Scenario, view: SeatView, card: CardIndex, isAnswered: boolean, whole: number): Map<number, number> {
  const events: GameEvent[] = [];
  const ctx = createContext(scenario, imagine(scenario, view), drawInt, events);
  const { answered, effects } = ctx.prepared.cards[card];
  applyEffects(ctx, isAnswered ? answered : effects, { ...FULL_STRENGTH, whole });
  const net = new Map<number, number>();
  for (const e of events) if (e.type === 'changed') net.set(e.slot, (net.get(e.slot) ?? 0) + e.to - e.from);
  return net;
}

/** Unconditional constant gauge changes of a list of blocks: what can be printed without knowing the future. */
export function constantChanges(effects: readonly EffectDef[]): SlotDelta[] {
  return effects.flatMap((e) =>
    e.when === null ? e.add.flatMap(([slot, amount]) => (isConstant(amount) ? [{ slot, delta: amount }] : [])) : [],
  );
}

function isConstant(p: Program): p is number {
  return typeof p === 'number';
}
