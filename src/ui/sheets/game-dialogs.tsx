// Which sheet lies on top. One at a time; closing any of them leads back to the desk.
import type { ProvenanceTopic } from '../../analysis/provenance';
import { t } from '../../i18n/text';
import { fetchLibrary } from '../../platform/scenario-source';
import { useGame } from '../shared/game-context';
import { seatTitle, trustSlot } from '../shared/labels';
import { useLazy } from '../shared/lazy';
import { GaugeRow } from '../shared/marks';
import { Modal } from '../shared/modal';
import { PowerDetail } from '../shared/power-detail';
import { GlossarySheet } from '../shared/sources';
import { ActSheet } from './act-sheet';
import { AppDialogs, type DialogProps } from './app-dialogs';
import { BeliefSheet } from './belief-sheet';
import { GameComparisonSheet } from './game-comparison-sheet';
import { LineSheet } from './line-sheet';
import { LogSheet } from './log-sheet';
import { MenuSheet } from './menu-sheet';
import { TurnSummarySheet } from './turn-summary-sheet';
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

interface LazyLibrarySheetProps {
  /** The document to open at. */
  readonly document: string | null;
  readonly onClose: () => void;
}

export function LazyLibrarySheet({ document, onClose }: LazyLibrarySheetProps) {
  const { session } = useGame();
  const [sheet, library] = useLazy(() => Promise.all([import('../library/library-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('library.title')} look="wide" onClose={onClose} children={null} />;
  return <sheet.LibrarySheet library={library ?? null} document={document} onClose={onClose} />;
}

interface LazyAssumptionsSheetProps {
  readonly topic: ProvenanceTopic | null;
  readonly name: string;
  readonly onClose: () => void;
}

export function LazyAssumptionsSheet({ topic, name, onClose }: LazyAssumptionsSheetProps) {
  const { session } = useGame();
  const [sheet, library] = useLazy(() => Promise.all([import('../library/assumptions-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('why.rests')} eyebrow={name} look="wide" onClose={onClose} children={null} />;
  return <sheet.AssumptionsSheet library={library ?? null} topic={topic} name={name} onClose={onClose} />;
}
