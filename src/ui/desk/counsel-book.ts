// The counsel of a game as it was given, turn by turn: what is said now depends on what was said before.
// Invariant: the same game gives the same counsel, opened anew or played through; one turn is worked out at a time, since each takes a frame or two.
import { type TurnAdvice, turnAdviceOf } from '../../analysis/counsel';
import type { SeatView } from '../../engine/view';
import type { GameStore, GameView } from '../../store/session';

/** Of one game: the counsel each turn began with, and that of the turn shown under the line last declared in it. */
interface CounselHistory {
  readonly id: string;
  readonly turns: Map<number, TurnAdvice>;
  now: { readonly name: string; readonly counsel: TurnAdvice } | null;
}

const counselHistories = new WeakMap<object, CounselHistory>();

/** The counsel of the turn shown; null while an earlier turn had to be read first: ask again. */
export function counselNow(session: GameView, store: GameStore): TurnAdvice | null {
  const { scenario, seed, view } = session;
  const known = counselHistories.get(store);
  const book = known?.id === session.id ? known : { id: session.id, turns: new Map<number, TurnAdvice>(), now: null };
  counselHistories.set(store, book);
  const given: TurnAdvice[] = [];
  for (let turn = 0; turn < view.turn; turn++) {
    const found = book.turns.get(turn);
    if (!found) {
      const then = store.viewAt(turn);
      book.turns.set(turn, then ? turnAdviceOf(scenario, then, seed, given) : { turn, all: [], speakers: [], objections: [] });
      return null;
    }
    given.push(found);
  }
  const line = (seen: SeatView): number => seen.values[scenario.slots.line] ?? 0;
  const name = `${view.turn}:${line(view)}`;
  if (book.now?.name !== name) {
    // As the turn began, so that nothing is said otherwise while one is choosing; but a line declared since changes what acts do.
    const start = store.viewAt(view.turn) ?? view;
    const counsel = turnAdviceOf(scenario, line(start) === line(view) ? start : view, seed, given);
    book.now = { name, counsel };
  }
  return book.now.counsel;
}
