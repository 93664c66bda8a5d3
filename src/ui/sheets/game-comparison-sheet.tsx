// A fork beside the game it left: where they diverge, the decisions of each, their results.

import { actionDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { ActionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { divergenceText, GameComparisonScores } from '../shared/game-comparison';
import { useController, useView } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { Modal } from '../shared/modal';
import '../../i18n/en/past';
import './turns-sheet.css';

export function GameComparisonSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const controller = useController();
  const beside = controller.compareWithOrigin();
  if (!beside)
    return (
      <Modal title={t('beside.title')} look="small" onClose={onClose}>
        <p>{t('beside.gone')}</p>
      </Modal>
    );
  const { turns } = beside;
  const from = Math.min(session.fork?.turn ?? 0, turns.length - 1);
  return (
    <Modal title={t('beside.title')} look="wide" onClose={onClose}>
      <p class="lead">{divergenceText(session, beside)}</p>
      <GameComparisonScores beside={beside} />
      <ol class="turn-list">
        {turns.slice(from).map(({ turn, own, other, ownTotal, otherTotal }) => (
          <li key={turn} class="turn-row beside-row">
            <p class="turn-row-head">
              <b>{turnLabel(session, turn)}</b>
            </p>
            <p>
              <span class="small">{t('beside.own')}:</span> {actsText(session, own)} {sum(ownTotal)}
            </p>
            <p>
              <span class="small">{t('beside.other')}:</span> {actsText(session, other)} {sum(otherTotal)}
            </p>
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function actsText(session: GameView, acts: readonly ActionIndex[] | null): string {
  if (acts === null) return t('beside.notYet');
  if (acts.length === 0) return t('turns.nothing');
  return acts.map((index) => session.text(`action.${actionDef(session.scenario, index).id}.title`)).join(' · ');
}

const sum = (total: number | null): string => (total === null ? '' : `(${t('turns.total', { total: formatPoints(total) })})`);
