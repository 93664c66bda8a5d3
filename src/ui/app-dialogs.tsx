// Chooses the sheet for a dialog that needs no game. They can be opened on the title page before any game is loaded, so each loads when it is opened.
import type { DialogProps } from './shared/game-context';
import { createLazyPart } from './shared/lazy';

const useAppSheets = createLazyPart(() => import('./sheets/app-sheets'));
/** A chunk of its own: help is long. */
const useHelpSheet = createLazyPart(() => import('./sheets/help-sheet'));

export function AppDialogs({ dialog, onClose }: DialogProps) {
  if (dialog.kind === 'help') return <LazyHelp screen={dialog.screen} onClose={onClose} />;
  return <LazySheet dialog={dialog} onClose={onClose} />;
}

function LazySheet(props: DialogProps) {
  const Sheet = useAppSheets()?.AppSheet;
  return Sheet ? <Sheet {...props} /> : null;
}

type Help = typeof import('./sheets/help-sheet').HelpSheet;

export function LazyHelp(props: Parameters<Help>[0]) {
  const Help = useHelpSheet()?.HelpSheet;
  return Help ? <Help {...props} /> : null;
}
