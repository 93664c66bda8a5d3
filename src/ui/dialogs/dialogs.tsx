// Which sheet lies on top. One at a time; closing any of them leads back to the desk.
import { t } from '../../i18n/text';
import { PowerDetail } from '../desk/power-card';
import { type DialogState, useGame } from '../game';
import { GaugeRow } from '../marks';
import { Modal } from '../modal';
import { seatTitle, trustSlot } from '../reading';
import { ActSheet, RevealSheet } from './act-sheet';
import { DossierSheet } from './dossier-sheet';
import { LineSheet } from './line-sheet';
import { LogSheet } from './log-sheet';
import { MenuSheet } from './menu-sheet';
import { CreditsSheet, HowSheet, KeysSheet, LinkSheet, SettingsSheet } from './plain-sheets';
import { RecordSheet } from './record-sheet';
import { GlossarySheet, SourcesSheet } from './reference-sheets';
import { WhySheet } from './why-sheet';

interface SheetProps {
  readonly dialog: DialogState;
  readonly onClose: () => void;
}

export function Dialogs({ dialog, onClose }: SheetProps) {
  switch (dialog.kind) {
    case 'why':
      return <WhySheet key={JSON.stringify(dialog.target)} target={dialog.target} onClose={onClose} />;
    case 'power':
      return <PowerSheet seat={dialog.seat} onClose={onClose} />;
    case 'act':
      return <ActSheet id={dialog.id} onClose={onClose} />;
    case 'reveal':
      return <RevealSheet id={dialog.id} onClose={onClose} />;
    case 'line':
      return <LineSheet onClose={onClose} />;
    case 'dossier':
      return <DossierSheet onClose={onClose} />;
    case 'record':
      return <RecordSheet onClose={onClose} />;
    case 'log':
      return <LogSheet onClose={onClose} />;
    case 'glossary':
      return <GlossarySheet onClose={onClose} />;
    case 'sources':
      return <SourcesSheet onClose={onClose} />;
    case 'menu':
      return <MenuSheet onClose={onClose} />;
    default:
      return <PlainSheets dialog={dialog} onClose={onClose} />;
  }
}

/** The sheets that need no game: also used on the title page. */
export function PlainSheets({ dialog, onClose }: SheetProps) {
  switch (dialog.kind) {
    case 'settings':
      return <SettingsSheet onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'how':
      return <HowSheet onClose={onClose} />;
    case 'credits':
      return <CreditsSheet onClose={onClose} />;
    case 'link':
      return <LinkSheet link={dialog.link} onClose={onClose} />;
    default:
      return null;
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
