// What a power last said, what it announces and which acts would answer that.

import type { GameController } from '../../app/controller';
import { actionDef, seatDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { AnsweringActs } from './answering-acts';
import { useApp, useController, useNames, useParties, usePreviewStyle, useViewPart } from './game-context';
import { slotShortTitle, textOrEmpty, trustSlot } from './labels';
import { powerVoice } from './power-voice';
import { changeWords } from './verbal-scale';

interface PowerDetailProps {
  readonly seat: Seat;
  /** Who it is stands beside it. */
  readonly isIntroduced?: boolean;
}

/** What a capital said, did and announces, with the reasons, and what it would welcome most. */
export function PowerDetail({ seat, isIntroduced = false }: PowerDetailProps) {
  const names = useNames();
  const { id } = seatDef(names.scenario, seat);
  const { lastId, intentId, voice, reason } = useViewPart((view) => powerVoice(view, seat));
  return (
    <>
      {!voice && !lastId && !isIntroduced && <p class="voice-plain">{textOrEmpty(names, `seat.${id}.text`)}</p>}
      {voice && <blockquote class="voice">{voice}</blockquote>}
      {intentId ? <Announcement moveId={intentId} reason={reason} /> : <p class="power-line">{t('power.silent')}</p>}
      <p class="power-line">
        {lastId && (
          <>
            <b>{t('power.did')}</b> {names.text(`move.${lastId}.title`)}.{' '}
          </>
        )}
        <MostWelcomeAct seat={seat} />
      </p>
      {lastId && <p>{textOrEmpty(names, `move.${lastId}.text`)}</p>}
      {voice && <p class="power-line">{t('power.ownWords')}</p>}
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

function Announcement({ moveId, reason }: { readonly moveId: string; readonly reason: string }) {
  const { scenario, text } = useNames();
  const move = scenario.moves.find((candidate) => candidate.id === moveId);
  const answers = (move?.answers ?? []).map((action) => actionDef(scenario, action).id);
  return (
    <div class="announces">
      <p class="power-line">
        <b>{t('power.announces')}</b> {text(`move.${moveId}.intent`)}
      </p>
      {reason && <Because reason={reason} />}
      {answers.length > 0 && <AnsweringActs ids={answers} most={answers.length} />}
    </div>
  );
}

/** The possible act that raises a gauge most, and by how much; null when none does. */
function mostWelcome(
  { choices }: GameView,
  trust: number,
  forecast: GameController['forecast'],
): { readonly id: string; readonly by: number } | null {
  let best: { readonly id: string; readonly by: number } | null = null;
  for (const { command, rejection } of choices) {
    if (command.type !== 'act' || rejection !== null) continue;
    const by = forecast(command.id).immediate.reduce((sum, change) => (change.slot === trust ? sum + change.delta : sum), 0);
    if (by > (best?.by ?? 0)) best = { id: command.id, by };
  }
  return best;
}

/** What this capital would welcome most now: the possible act that raises its trust most. */
function MostWelcomeAct({ seat }: { readonly seat: Seat }) {
  const parties = useParties();
  const names = useNames();
  const { forecast } = useController();
  const information = usePreviewStyle();
  const { openDialog } = useApp();
  const slot = trustSlot(names, seat);
  const best = useViewPart((view) => (slot === null ? null : mostWelcome(view, slot, forecast)));
  if (slot === null || best === null) return null;
  const { id, by } = best;
  const name = slotShortTitle(names, slot);
  return (
    <>
      <b>{t('power.wants', parties)}</b>{' '}
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
        {names.text(`action.${id}.title`)}
      </button>
      <span class="unseen">
        {' '}
        {information === 'words'
          ? t('power.wantsWords', { name, by: changeWords(variableDef(names.scenario, slot), by) })
          : t('power.wantsBy', { name, by: by / 10 })}
      </span>
    </>
  );
}
