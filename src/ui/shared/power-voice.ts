// What a capital last did and said, and what it announces with its reason, for its card and its page.
import { quotedMove } from '../../analysis/text/prominence';
import { moveDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { Seat, Turn } from '../../engine/model/indices';
import { moveQuote, moveReason } from './labels';
import { summarizeTurn } from './turn-summary';

/** The last move this seat made, as an id; null before its first. */
function lastMove(session: GameView, seat: Seat): { readonly id: string; readonly turn: Turn } | null {
  const made = session.view.movesMade.findLast(([, move]) => moveDef(session.scenario, move).seat === seat);
  if (!made) return null;
  const [turn, move] = made;
  return { id: moveDef(session.scenario, move).id, turn };
}

/** What a capital last did and said, and what it announces. */
export function powerVoice(session: GameView, seat: Seat) {
  const { scenario, view, hasText } = session;
  const last = lastMove(session, seat);
  const record = summarizeTurn(session);
  const answer = record.deeds.flatMap(({ answers }) => answers).find(({ voice }) => voice === seat);
  const intent = view.intents.find((candidate) => candidate.seat === seat);
  const intentId = intent ? moveDef(scenario, intent.move).id : null;
  // What was done is answered first. A move is said once, on the morning after; a capital that does nothing new says nothing new.
  const said = last && last.turn >= view.turn - 1 ? moveQuote(session, last.id, last.turn) : '';
  return {
    lastId: last?.id ?? null,
    intentId,
    voice: answer ? session.text(answer.key) : said,
    isQuoted: answer !== undefined || quotedMove(hasText, record.events)?.seat === seat,
    reason: intent && intentId ? moveReason(session, intentId, intent.occasion, intent.args) : '',
  };
}
