// The library and the sheet of assumptions come when they are first opened, with the scenario's third file.
import type { ProvenanceTopic } from '../../analysis/assumptions-behind';
import { t } from '../../i18n/text';
import { fetchLibrary } from '../../platform/scenario-source';
import { useGame } from '../game';
import { useLazy } from '../late';
import { Modal } from '../modal';

interface LazyLibrarySheetProps {
  /** The document to open at. */
  readonly document: string | null;
  readonly onClose: () => void;
}

export function LazyLibrarySheet({ document, onClose }: LazyLibrarySheetProps) {
  const { session } = useGame();
  const [sheet, library] = useLazy(() => Promise.all([import('./library-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
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
  const [sheet, library] = useLazy(() => Promise.all([import('./assumptions-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('why.rests')} eyebrow={name} look="wide" onClose={onClose} children={null} />;
  return <sheet.AssumptionsSheet library={library ?? null} topic={topic} name={name} onClose={onClose} />;
}
