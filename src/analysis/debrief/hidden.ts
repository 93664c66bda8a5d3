// What the player could not see: the hidden type, the belief turn by turn, and whether a zone of agreement existed.
// Invariant: of games that are over; states are the game's own, never imagined.

import type { ByType, TableIndex, Turn, TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { hiddenTypeIds, hiddenTypeOf } from '../../engine/turn/result';
import type { StudyProgress } from '../study-progress';
import type { DebriefGame } from './game';
import { type TableSnapshot, type TableTurn, tableSnapshot, tableTurnSteps } from './table-turn';

export interface BeliefTurn {
  readonly turn: Turn;
  /** Per mille by type, when the player ended the turn. */
  readonly belief: ByType<number>;
}

/** An observation that moved the belief, and where it moved it to. */
export interface ObservedSignal {
  readonly turn: Turn;
  readonly id: string;
  readonly belief: ByType<number>;
}

export interface HiddenStudy {
  /** Index and name of the hidden type; null where there is none. */
  readonly type: { readonly index: TypeIndex; readonly id: string } | null;
  readonly types: readonly string[];
  readonly prior: ByType<number>;
  readonly beliefs: readonly BeliefTurn[];
  /** Where the belief stood at the end of the game. */
  readonly lastBelief: ByType<number>;
  readonly signals: readonly ObservedSignal[];
  /** Tables that could settle the dispute, turn by turn. */
  readonly zones: readonly TableSnapshot[];
  /** Turns spent at a table. */
  readonly talks: readonly TableTurn[];
}

/** What would have opened an empty zone is computed for at most so many turns at tables, the latest; the rest on demand. */
const openedTurns = 6;

export function* hiddenSteps(debrief: DebriefGame): Generator<StudyProgress, HiddenStudy, void> {
  const { scenario, final, events, moments } = debrief;
  const turns = Math.min(final.turn + 1, scenario.turns.length);
  const negotiated = negotiatedTurns(debrief);
  const total = turns + negotiated.length;
  const zones: TableSnapshot[] = [];
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, { session }] of scenario.tables.entries()) {
      const snapshot = session?.settles ? tableSnapshot(debrief, turn, index) : null;
      if (snapshot) zones.push(snapshot);
    }
    yield { done: turn + 1, total };
  }
  const talks: TableTurn[] = [];
  for (const [i, { turn, table }] of negotiated.entries()) {
    const steps = tableTurnSteps(debrief, turn, table, i >= negotiated.length - openedTurns);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: turns + i, total };
    if (step.value) talks.push(step.value);
  }
  const types = hiddenTypeIds(scenario);
  const index = hiddenTypeOf(scenario, final);
  return {
    type: types.length === 0 ? null : { index, id: elementAt(types, index) },
    types,
    prior: scenario.types.prior,
    beliefs: moments.flatMap(({ command, turn, before }) =>
      command.type === 'endTurn' && command.seat === scenario.player && before
        ? [{ turn, belief: before.beliefs[scenario.player] ?? [] }]
        : [],
    ),
    lastBelief: final.beliefs[scenario.player] ?? [],
    signals: events.flatMap((e) => (e.type === 'signalSeen' ? [{ turn: e.turn, id: e.id, belief: e.belief }] : [])),
    zones,
    talks,
  };
}

/** Turns in which a text lay on a table, in order. */
function negotiatedTurns({ final }: DebriefGame): { readonly turn: Turn; readonly table: TableIndex }[] {
  const out: { turn: Turn; table: TableIndex }[] = [];
  for (const { turn, table } of final.texts) if (!out.some((t) => t.turn === turn && t.table === table)) out.push({ turn, table });
  return out;
}
