// What an act is expected to do, as the player may read it: worked out on the seat's view.

import type { SlotDelta } from '../../engine/model/event';
import type { ActionIndex } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import { forecastAct } from '../../engine/visibility/forecast';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { SeatContext } from './text';

/** What an act is expected to do, worked out on what the seat can see. */
export interface ForecastViewModel {
  /** Immediate changes, exact. */
  readonly immediate: readonly (SlotDelta & { readonly cause: string })[];
  /** Drawn when the turn is resolved. */
  readonly risks: readonly string[];
  /** What comes later: in how many turns, and what (slots with constant amounts; text key when there is one). */
  readonly later: readonly {
    readonly turns: number;
    readonly changes: readonly SlotDelta[];
    readonly text: string | null;
  }[];
  /** Cards and announced moves this act answers. */
  readonly answers: readonly { readonly kind: 'card' | 'move'; readonly id: string }[];
  /** Per mille at which welcome changes work: habituation times line. */
  readonly strength: number;
  readonly isOnLine: boolean;
}

export const emptyForecast: ForecastViewModel = { immediate: [], risks: [], later: [], answers: [], strength: 1000, isOnLine: false };

/** What an act is expected to do, on what the seat sees; nothing for an act the scenario does not have. */
export function viewForecast(context: SeatContext, id: string): ForecastViewModel {
  const { scenario, view } = context;
  const action = scenario.actions.findIndex((a) => a.id === id);
  if (action < 0) return emptyForecast;
  const expected = forecastAct(scenario, view, id);
  return {
    immediate: expected.now,
    risks: expected.hasRisk ? [context.text(`action.${id}.risk`)] : [],
    later: expected.later.map((l) => {
      const key = `action.${id}.later.${l.index}`;
      return { turns: l.turns, changes: l.changes, text: context.hasText(key) ? context.text(key) : null };
    }),
    answers: expected.answers,
    strength: expected.strength,
    isOnLine: isOnLine(scenario, view, action),
  };
}

/** Whether an act (its index) belongs to the line the seat has declared. */
export function isOnLine({ slots, lines }: Scenario, view: SeatView, action: ActionIndex): boolean {
  // 0 is no line, k the k-th of the list.
  const declared = view.values[slots.line] ?? 0;
  return lines.list[declared - 1]?.actions.includes(action) ?? false;
}
