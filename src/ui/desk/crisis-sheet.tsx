// The scene of a crisis: the ladder with both sides on it, what it is worth to each, and the three ways to answer.
// Invariant: everything shown comes from the session; the other side's stake is never shown but as a band.
import type { CrisisView } from '../../engine/view';
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { Modal } from '../modal';
import { seatTitle, textOrNothing } from '../reading';
import { CrisisAnswers } from './crisis-answers';
import { CrisisLadder } from './crisis-ladder';

interface CrisisSheetProps {
  readonly crisis: CrisisView;
  readonly onClose: () => void;
}

export function CrisisSheet({ crisis, onClose }: CrisisSheetProps) {
  const { session } = useGame();
  const id = session.scenario.ladder?.kinds[crisis.kind].id ?? '';
  const footer = (
    <button type="button" class="button button-seal" onClick={onClose}>
      {t('crisis.close')}
    </button>
  );
  return (
    <Modal look="wide" eyebrow={t('crisis.label')} title={session.text(`crisis.${id}.title`)} onClose={onClose} footer={footer}>
      <div class="crisis-scene">
        <p class="crisis-lead">{textOrNothing(session, `crisis.${id}.text`)}</p>
        <CrisisLadder crisis={crisis} />
        <div class="crisis-side">
          <CrisisStakes crisis={crisis} />
          <CrisisAnswers crisis={crisis} />
        </div>
      </div>
    </Modal>
  );
}

/** Both stakes on one scale, the own as a point and the other's as a band, and what stepping down costs now and one rung on. */
function CrisisStakes({ crisis }: { readonly crisis: CrisisView }) {
  const { session } = useGame();
  const { ladder, player } = session.scenario;
  const [low, high] = crisis.otherStake;
  const most = Math.max(100, high, crisis.ownStake);
  const price = (n: number): string => (n > 0 ? t('crisis.price', { n }) : t('crisis.priceFree'));
  const meaning = textOrNothing(session, 'ladder.text');
  return (
    <section class="crisis-worth" aria-labelledby="crisis-worth">
      <h3 id="crisis-worth">{t('crisis.stakes')}</h3>
      <dl>
        <div class="crisis-stake tone-home">
          <dt>{seatTitle(session, player)}</dt>
          <StakeBar from={0} to={crisis.ownStake / most} />
          <dd>{crisis.ownStake}</dd>
        </div>
        <div class="crisis-stake crisis-stake-band">
          <dt>{seatTitle(session, ladder?.other ?? 0)}</dt>
          <StakeBar from={low / most} to={high / most} />
          <dd>{t('crisis.band', { low, high })}</dd>
        </div>
      </dl>
      <p class="crisis-small">{t('crisis.stakeNote')}</p>
      <h3>{t('crisis.prices')}</h3>
      <dl class="crisis-prices">
        <div>
          <dt>{t('crisis.stepDownNow')}</dt>
          <dd>{price(crisis.stepDownNow)}</dd>
        </div>
        <div>
          <dt>{t('crisis.stepDownNext')}</dt>
          <dd>{price(crisis.stepDownNext)}</dd>
        </div>
      </dl>
      {meaning && <p class="crisis-small">{meaning}</p>}
    </section>
  );
}

/** Shares of the scale between 0 and 1. The numbers stand beside it, so the bar itself is silent. */
function StakeBar({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <svg class="crisis-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" x="0" y="0" width="100" height="8" />
      <rect class="crisis-bar-level" x={Math.round(from * 100)} y="0" width={Math.max(2, Math.round((to - from) * 100))} height="8" />
    </svg>
  );
}
