// The library and the sheet of assumptions come when they are first opened, with the scenario's third file.
import type { Topic } from '../../analysis/assumptions-behind';
import { t } from '../../i18n/text';
import { loadLibrary } from '../../platform/scenario-source';
import { useGame } from '../game';
import { useLate } from '../late';
import { Modal } from '../modal';

interface LibraryDoorProps {
  /** The document to open at. */
  readonly document: string | null;
  readonly onClose: () => void;
}

export function LibraryDoor({ document, onClose }: LibraryDoorProps) {
  const { session } = useGame();
  const [sheet, library] = useLate(() => Promise.all([import('./library-sheet'), loadLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('library.title')} look="wide" onClose={onClose} children={null} />;
  return <sheet.LibrarySheet library={library ?? null} document={document} onClose={onClose} />;
}

interface AssumptionsDoorProps {
  readonly topic: Topic | null;
  readonly name: string;
  readonly onClose: () => void;
}

export function AssumptionsDoor({ topic, name, onClose }: AssumptionsDoorProps) {
  const { session } = useGame();
  const [sheet, library] = useLate(() => Promise.all([import('./assumptions-sheet'), loadLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('why.rests')} eyebrow={name} look="wide" onClose={onClose} children={null} />;
  return <sheet.AssumptionsSheet library={library ?? null} topic={topic} name={name} onClose={onClose} />;
}
