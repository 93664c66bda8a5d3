// Chooses the sheet for a dialog that needs no game. They can be opened on the title page before any game is loaded, so each loads when it is opened.
import type { DialogProps } from './shared/game-context';
import { useLazy } from './shared/lazy';

export function AppDialogs({ dialog, onClose }: DialogProps) {
  if (dialog.kind === 'help') return <LazyHelp screen={dialog.screen} onClose={onClose} />;
  return <LazySheet dialog={dialog} onClose={onClose} />;
}

function LazySheet(props: DialogProps) {
  const Sheet = useLazy(() => import('./sheets/app-sheets'))?.AppSheet;
  return Sheet ? <Sheet {...props} /> : null;
}

type Help = typeof import('./sheets/help-sheet').HelpSheet;

/** A chunk of its own: help is long. */
export function LazyHelp(props: Parameters<Help>[0]) {
  const Help = useLazy(() => import('./sheets/help-sheet'))?.HelpSheet;
  return Help ? <Help {...props} /> : null;
}
