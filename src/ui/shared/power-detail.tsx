// What a power last said, what it announces and which acts would answer that.
import { quotedMove } from '../../analysis/text/prominence';
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useApp, useGame, usePreviewStyle } from './game-context';
import { moveQuote, moveReason, slotShortTitle, textOrEmpty, trustSlot } from './labels';
import { summarizeTurn } from './turn-summary';
import { changeWords } from './verbal-scale';

/** The last move this seat made, as an id; null before its first. */
function lastMove(session: GameView, seat: number): { readonly id: string; readonly turn: number } | null {
  const { movesMade } = session.view;
  for (let index = movesMade.length - 1; index >= 0; index -= 1) {
    const [turn, move] = movesMade[index];
    const def = session.scenario.moves[move];
    if (def.seat === seat) return { id: def.id, turn };
  }
  return null;
}

/** The next move of a capital and its voice. On the card one capital is quoted a turn, the others and every reason are a click away; `isFull`: all laid open. */
export function PowerDetail({ seat, isFull = false }: { readonly seat: number; readonly isFull?: boolean }) {
  const { session } = useGame();
  const { id } = session.scenario.seats[seat];
  const last = lastMove(session, seat);
  const intent = session.view.intents.find((candidate) => candidate.seat === seat);
  const intentId = intent ? session.scenario.moves[intent.move].id : null;
  const { turn } = session.view;
  // While a power makes no new move, its last statement is repeated in other words.
  const said = last && moveQuote(session, last.id, last.turn, Math.max(0, turn - last.turn - 1));
  const voice = said || (intentId && moveQuote(session, intentId, turn));
  const isOpen = isFull || quotedMove(session.hasText, summarizeTurn(session).events)?.seat === seat;
  const reason = intent && intentId ? moveReason(session, intentId, intent.occasion, intent.args) : '';
  return (
    <>
      {!voice && <p class="voice-plain">{textOrEmpty(session, `seat.${id}.text`)}</p>}
      {voice && isOpen && <blockquote class="voice">{voice}</blockquote>}
      {intentId ? (
        <Announcement moveId={intentId} reason={isFull ? reason : ''} isFull={isFull} />
      ) : (
        <p class="power-line">{t('power.silent')}</p>
      )}
      <p class="power-line">
        {last && (
          <>
            <b>{t('power.did')}</b> {session.text(`move.${last.id}.title`)}.{' '}
          </>
        )}
        <MostWelcomeAct seat={seat} />
      </p>
      {!isFull && (reason || (!isOpen && voice)) && (
        <details class="reason power-why">
          <summary>{t('record.whyMove')}</summary>
          {reason && <Because reason={reason} />}
          {!isOpen && voice && <blockquote class="voice">{voice}</blockquote>}
        </details>
      )}
      {isFull && last && <p>{textOrEmpty(session, `move.${last.id}.text`)}</p>}
    </>
  );
}

function Because({ reason }: { readonly reason: string }) {
  return (
    <p class="power-line power-reason">
      <b>{t('power.because')}</b> {reason}
    </p>
  );
}

interface AnnouncementProps {
  readonly moveId: string;
  /** Shown when `isFull`; '' otherwise. */
  readonly reason: string;
  readonly isFull: boolean;
}

function Announcement({ moveId, reason, isFull }: AnnouncementProps) {
  const { session } = useGame();
  const move = session.scenario.moves.find((candidate) => candidate.id === moveId);
  const answers = (move?.answers ?? []).map((action) => session.scenario.actions[action].id);
  return (
    <div class="announces">
      <p class="power-line">
        <b>{t('power.announces')}</b> {session.text(`move.${moveId}.intent`)}
      </p>
      {reason && <Because reason={reason} />}
      {answers.length > 0 && <AnsweringActs ids={answers} most={isFull ? answers.length : 2} />}
    </div>
  );
}

interface AnsweringActsProps {
  readonly ids: readonly string[];
  readonly most: number;
  readonly label?: string;
}

/** Acts that answer something, each a button that opens the act. */
export function AnsweringActs({ ids, most, label = t('power.answeredBy') }: AnsweringActsProps) {
  const { session } = useGame();
  const { openDialog } = useApp();
  const possible = ids.filter((id) =>
    session.choices.some((choice) => choice.command.type === 'act' && choice.command.id === id && choice.rejection?.code !== 'GateClosed'),
  );
  const shown = (possible.length > 0 ? possible : ids).slice(0, most);
  return (
    <p class="power-line answers">
      <b>{label}</b>{' '}
      {shown.map((id, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
            {session.text(`action.${id}.title`)}
          </button>
        </span>
      ))}
    </p>
  );
}

/** What this capital would welcome most now: the possible act that raises its trust most. */
function MostWelcomeAct({ seat }: { readonly seat: number }) {
  const { session, forecast } = useGame();
  const trust = trustSlot(session, seat);
  if (trust < 0) return null;
  let best: { id: string; by: number } | null = null;
  for (const { command, rejection } of session.choices) {
    if (command.type !== 'act' || rejection !== null) continue;
    const by = forecast(command.id).immediate.reduce((sum, change) => (change.slot === trust ? sum + change.delta : sum), 0);
    if (by > (best?.by ?? 0)) best = { id: command.id, by };
  }
  if (best === null) return null;
  return <WishLine id={best.id} by={best.by} slot={trust} />;
}

function WishLine({ id, by, slot }: { readonly id: string; readonly by: number; readonly slot: number }) {
  const { session } = useGame();
  const information = usePreviewStyle();
  const name = slotShortTitle(session, slot);
  const { openDialog } = useApp();
  return (
    <>
      <b>{t('power.wants')}</b>{' '}
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
        {session.text(`action.${id}.title`)}
      </button>
      <span class="unseen">
        {' '}
        {information === 'words'
          ? t('power.wantsWords', { name, by: changeWords(session.scenario.variables[slot], by) })
          : t('power.wantsBy', { name, by: by / 10 })}
      </span>
    </>
  );
}
