// Stakes of both sides in a crisis and a seat's price of stepping down, for the player's ladder and for the other seat.
// Invariant: the own stake is a number, the other side's a band that contains every possible value.
import { seatDef } from '../../app/game/definitions';
import { viewStakes } from '../../app/game/slot-view';
import type { SeatContext } from '../../app/game/text';
import { t } from '../../i18n/text';
import { seatTitle, textOrEmpty } from './labels';
import '../../i18n/en/crisis';
import './crisis-stakes.css';

interface CrisisStakesProps {
  readonly reading: SeatContext;
  /** The seat across. */
  readonly other: number;
  /** What the later price is a price of. */
  readonly later: string;
}

/** Both stakes on one scale, and the two prices of stepping down. */
export function CrisisStakes({ reading, other, later }: CrisisStakesProps) {
  const { seat } = reading.view;
  const stakes = viewStakes(reading);
  if (!stakes) return null;
  const { ownStake, otherStake, stepDownNow, stepDownNext } = stakes;
  const [low, high] = otherStake;
  const most = Math.max(100, high, ownStake);
  const price = (n: number): string => (n > 0 ? t('crisis.price', { n }) : t('crisis.priceFree'));
  const meaning = seat === reading.scenario.player ? textOrEmpty(reading, 'ladder.text') : '';
  return (
    <section class="crisis-worth" aria-labelledby="crisis-worth">
      <h3 id="crisis-worth">{t('crisis.stakes')}</h3>
      <dl>
        <div class={`crisis-stake tone-${seatDef(reading.scenario, seat).colour}`}>
          <dt>{seatTitle(reading, seat)}</dt>
          <StakeBar from={0} to={ownStake / most} />
          <dd>{ownStake}</dd>
        </div>
        <div class="crisis-stake crisis-stake-band">
          <dt>{seatTitle(reading, other)}</dt>
          <StakeBar from={low / most} to={high / most} />
          <dd>{t('crisis.band', { low, high })}</dd>
        </div>
      </dl>
      <p class="crisis-small">{t('crisis.stakeNote')}</p>
      <h3>{t('crisis.prices')}</h3>
      <dl class="crisis-prices">
        <div>
          <dt>{t('crisis.stepDownNow')}</dt>
          <dd>{price(stepDownNow)}</dd>
        </div>
        <div>
          <dt>{later}</dt>
          <dd>{price(stepDownNext)}</dd>
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
