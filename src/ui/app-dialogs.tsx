// The sheets that need no game. On the title page they can be asked for before anything of a game is loaded; each comes when it is.
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

/** Help is long; it is fetched when it is asked for. */
export function LazyHelp(props: Parameters<Help>[0]) {
  const Help = useLazy(() => import('./sheets/help-sheet'))?.HelpSheet;
  return Help ? <Help {...props} /> : null;
}
