// The page while the device is not in the player's hands: the hand-over screen, or the desk of another seat.
// Invariant: the hand-over screen reads nothing of the game but the name of the next seat.
import { useEffect } from 'preact/hooks';
import type { GameStore, SeatContext } from '../../app/game/game-view';
import type { DeviceViewModel } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import { seatTitle } from '../shared/labels';
import { focusPageHeading } from '../shared/modal';
import { Seal } from '../shared/seal';
import { SeatDeskPage } from './seat-desk-page';
import '../../i18n/en/seats';
import '../styles/table.css';
import '../styles/table-treaty.css';
import '../styles/table-cards.css';
import '../styles/table-narrow.css';
import '../styles/seat-desk.css';

interface SeatsProps {
  readonly device: DeviceViewModel;
  readonly names: SeatContext;
  readonly store: GameStore;
}

export function SeatsPage({ device, names, store }: SeatsProps) {
  if (device.desk) return <SeatDeskPage desk={device.desk} store={store} />;
  return <HandoverScreen key={device.next} seat={seatTitle(names, device.next)} store={store} />;
}

function HandoverScreen({ seat, store }: { readonly seat: string; readonly store: GameStore }) {
  useEffect(focusPageHeading, []);
  return (
    <main class="between">
      <div class="between-sheet">
        <Seal />
        <h1 class="between-title" tabIndex={-1} data-page-heading>
          {t('seats.handTo', { seat })}
        </h1>
        <p>{t('seats.handText', { seat })}</p>
        <button type="button" class="button button-seal" onClick={store.takeDevice}>
          {t('seats.take', { seat })}
        </button>
        <p class="small between-foot">
          <button type="button" class="inline" onClick={store.closeGame}>
            {t('seats.toTitle')}
          </button>{' '}
          {t('seats.toTitleNote')}
        </p>
      </div>
    </main>
  );
}
