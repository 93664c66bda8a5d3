// Which sheet lies on top. One at a time; closing any of them leads back to the desk.
import { t } from '../../i18n/text';
import { PowerDetail } from '../desk/power-card';
import { useGame } from '../game';
import { LazyAssumptionsSheet, LazyLibrarySheet } from '../library/library-door';
import { GaugeRow } from '../marks';
import { Modal } from '../modal';
import { seatTitle, trustSlot } from '../reading';
import { ActSheet } from './act-sheet';
import { BeliefSheet } from './belief-sheet';
import { GameComparisonSheet } from './beside-sheet';
import { LineSheet } from './line-sheet';
import { LogSheet } from './log-sheet';
import { MenuSheet } from './menu-sheet';
import { AppDialogs, type DialogProps } from './plain-dialogs';
import { TurnSummarySheet } from './record-sheet';
import { GlossarySheet } from './reference-sheets';
import { TurnsSheet } from './turns-sheet';
import { WhySheet } from './why-sheet';

export function GameDialogs({ dialog, onClose }: DialogProps) {
  switch (dialog.kind) {
    case 'why':
      return <WhySheet key={JSON.stringify(dialog.target)} target={dialog.target} onClose={onClose} />;
    case 'power':
      return <PowerSheet seat={dialog.seat} onClose={onClose} />;
    case 'act':
      return <ActSheet id={dialog.id} onClose={onClose} />;
    case 'belief':
      return <BeliefSheet onClose={onClose} />;
    case 'line':
      return <LineSheet onClose={onClose} />;
    case 'record':
      return <TurnSummarySheet onClose={onClose} />;
    case 'log':
      return <LogSheet onClose={onClose} />;
    case 'glossary':
      return <GlossarySheet term={dialog.term ?? ''} onClose={onClose} />;
    case 'library':
      return <LazyLibrarySheet document={dialog.document ?? null} onClose={onClose} />;
    case 'assumptions':
      return <LazyAssumptionsSheet topic={dialog.topic} name={dialog.name} onClose={onClose} />;
    case 'turns':
      return <TurnsSheet onClose={onClose} />;
    case 'beside':
      return <GameComparisonSheet onClose={onClose} />;
    case 'menu':
      return <MenuSheet onClose={onClose} />;
    default:
      return <AppDialogs dialog={dialog} onClose={onClose} />;
  }
}

function PowerSheet({ seat, onClose }: { readonly seat: number; readonly onClose: () => void }) {
  const { session } = useGame();
  const trust = trustSlot(session, seat);
  const { id } = session.scenario.seats[seat];
  return (
    <Modal title={seatTitle(session, seat)} eyebrow={t('desk.powers')} onClose={onClose}>
      {trust >= 0 && <GaugeRow slot={trust} label={t('power.trust')} tone={id} />}
      <PowerDetail seat={seat} isFull />
      {session.hasText(`seat.${id}.text`) && <p>{session.text(`seat.${id}.text`)}</p>}
    </Modal>
  );
}
