// The page while the device is not in the player's hands: the hand-over screen, or the desk of another seat.
// Invariant: the hand-over screen reads nothing of the game but the name of the next seat.
import '../shared/room.css';
import '../shared/treaty.css';
import '../shared/treaty-options.css';
import '../shared/slips.css';
import { useEffect } from 'preact/hooks';
import type { Outcome } from '../../app/outcome';
import { t } from '../../i18n/text';
import { useAppState, useController, useLeaving, useNames } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { focusPageHeading } from '../shared/modal';
import { Seal } from '../shared/seal';
import { SeatDeskPage } from './seat-desk-page';
import '../../i18n/en/seats';
import './seats-page.css';

/** `onDecided`: what became of a decision; it is told when the device is back with the player. */
export function SeatsPage({ onDecided }: { readonly onDecided: (outcome: Outcome) => void }) {
  const controller = useController();
  const names = useNames();
  const device = useAppState(({ seats }) => seats.device);
  if (device === null) return null;
  if (device.desk) return <SeatDeskPage desk={device.desk} decide={(decision) => onDecided(controller.decide(decision))} />;
  return <HandoverScreen key={device.next} seat={seatTitle(names, device.next)} />;
}

function HandoverScreen({ seat }: { readonly seat: string }) {
  const { takeDevice, closeGame } = useController();
  const leave = useLeaving();
  useEffect(focusPageHeading, []);
  return (
    <main class="between">
      <div class="between-sheet">
        <Seal />
        <h1 class="between-title" tabIndex={-1} data-page-heading>
          {t('seats.handTo', { seat })}
        </h1>
        <p>{t('seats.handText', { seat })}</p>
        <button type="button" class="button button-seal" onClick={takeDevice}>
          {t('seats.take', { seat })}
        </button>
        <p class="small between-foot">
          <button type="button" class="inline" onClick={() => leave(closeGame)}>
            {t('seats.toTitle')}
          </button>{' '}
          {t('seats.toTitleNote')}
        </p>
      </div>
    </main>
  );
}
