// A fork and the game it left: where they part, and the scores of both.
import type { GameView } from '../../app/game/game-view';
import type { GameComparison } from '../../app/game/rewind';
import { t } from '../../i18n/text';
import { formatPoints } from './format';
import { useView } from './game-context';
import { firstText, turnLabel } from './labels';
import '../../i18n/en/past';

/** The turn in which they part, in a sentence. */
export function divergenceText(session: GameView, { divergedAt }: GameComparison): string {
  return divergedAt === null ? t('beside.same') : t('beside.parted', { turn: divergedAt + 1, label: turnLabel(session, divergedAt) });
}

/** The scores of both, and the total. */
export function GameComparisonScores({ beside: { ownScores, otherScores, isOtherOver } }: { readonly beside: GameComparison }) {
  const session = useView();
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
