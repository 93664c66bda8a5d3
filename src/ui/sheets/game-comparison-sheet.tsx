// A fork beside the game it left: where they part, what was decided in each, what came of it.

import type { GameView } from '../../app/game/game-view';
import type { GameComparison } from '../../app/game/rewind';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useGame } from '../shared/game-context';
import { firstText, turnLabel } from '../shared/labels';
import { Modal } from '../shared/modal';
import '../../i18n/en/past';

export function GameComparisonSheet({ onClose }: { readonly onClose: () => void }) {
  const { session, store } = useGame();
  const beside = store.compareWithOrigin();
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

/** The turn in which they part, in a sentence. */
export function divergenceText(session: GameView, { divergedAt }: GameComparison): string {
  return divergedAt === null ? t('beside.same') : t('beside.parted', { turn: divergedAt + 1, label: turnLabel(session, divergedAt) });
}

/** The scores of both, and the total. */
export function GameComparisonScores({ beside: { ownScores, otherScores, isOtherOver } }: { readonly beside: GameComparison }) {
  const { session } = useGame();
  return (
    <table class="numbers beside-scores">
      <thead>
        <tr>
          <th scope="col">{t(isOtherOver && session.view.isOver ? 'beside.ended' : 'beside.scores')}</th>
          <th scope="col">{t('beside.own')}</th>
          <th scope="col">{t('beside.other')}</th>
        </tr>
      </thead>
      <tbody>
        {ownScores.map((own, index) => (
          <tr key={scoreTitle(session, index)}>
            <th scope="row">{scoreTitle(session, index)}</th>
            <td>{formatPoints(own)}</td>
            <td>{formatPoints(otherScores[index] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function scoreTitle(session: GameView, index: number): string {
  const score = session.scenario.scores[index];
  return score ? session.text(`score.${score.id}.title`) : firstText(session, ['total.title'], t('why.total'));
}

function actsText(session: GameView, acts: readonly number[] | null): string {
  if (acts === null) return t('beside.notYet');
  if (acts.length === 0) return t('turns.nothing');
  return acts.map((index) => session.text(`action.${session.scenario.actions[index].id}.title`)).join(' · ');
}

const sum = (total: number | null): string => (total === null ? '' : `(${t('turns.total', { total: formatPoints(total) })})`);
