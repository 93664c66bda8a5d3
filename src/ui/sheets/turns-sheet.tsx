// Every turn so far with its decisions, and the button that shows its desk.

import { actionDef } from '../../app/game/definitions';
import { partyNames } from '../../app/game/text';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useAppState, useController, useView } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { Modal } from '../shared/modal';
import '../../i18n/en/past';
import './turns-sheet.css';

/** The earlier turn that is looked at; null while the game is shown as it stands. */
function usePast() {
  return useAppState((state) => state.past.shown?.past ?? null);
}

export function TurnsSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const controller = useController();
  const { openDialog } = useApp();
  const past = usePast();
  const now = past?.now ?? session.view.turn;
  const last = Math.min(now, session.scenario.turns.length - 1);
  const look = (turn: Turn | null) => {
    onClose();
    controller.rewindTo(turn);
  };
  return (
    <Modal title={t('turns.title')} onClose={onClose}>
      <p>{t(session.isWatched ? 'watched.turns' : 'turns.text', partyNames(session))}</p>
      {session.fork && (
        <p>
          <button type="button" class="button" onClick={() => openDialog({ kind: 'beside' })}>
            {t('turns.beside')}
          </button>
        </p>
      )}
      <ol class="turn-list">
        {Array.from({ length: last + 1 }, (_, turn) => (
          <TurnEntry key={turn} turn={turn} isNow={turn === now} onLook={look} />
        ))}
      </ol>
      {past && (
        <button type="button" class="button button-seal" onClick={() => look(null)}>
          {t(past.isOver ? 'past.backOver' : 'past.back')}
        </button>
      )}
    </Modal>
  );
}

interface TurnEntryProps {
  readonly turn: Turn;
  readonly isNow: boolean;
  readonly onLook: (turn: Turn | null) => void;
}

function TurnEntry({ turn, isNow, onLook }: TurnEntryProps) {
  const session = useView();
  const past = usePast();
  const { view, scenario } = session;
  const decided = past ? past.acts[turn] : view.acts[turn];
  const acts = (decided ?? []).map((index) => session.text(`action.${actionDef(scenario, index).id}.title`));
  const total = past ? past.totals[turn] : view.scoreHistory[turn]?.at(-1);
  const isRunning = isNow && !(past ? past.isOver : view.isOver);
  const isShown = past ? past.turn === turn : isNow && !view.isOver;
  return (
    <li class="turn-row">
      <p class="turn-row-head">
        <b>{turnLabel(session, turn)}</b>{' '}
        {total !== undefined && <span class="small">{t('turns.total', { total: formatPoints(total) })}</span>}
      </p>
      <p class="small">{acts.length > 0 ? acts.join(' · ') : isRunning ? '' : t('turns.nothing')}</p>
      {isShown ? (
        <p class="small">{t(isRunning && !past ? 'turns.now' : 'turns.here')}</p>
      ) : (
        <button type="button" class="inline" onClick={() => onLook(isRunning ? null : turn)}>
          {t(isRunning ? 'turns.now' : 'turns.look')}
          <span class="unseen"> {t('desk.turn', { turn: turn + 1, turns: scenario.turns.length })}</span>
        </button>
      )}
    </li>
  );
}
