// The sheets that need no game. On the title page they can be asked for before anything of a game is loaded; each comes when it is.
import type { DialogState } from '../game';
import { useLate } from '../late';

export interface SheetProps {
  readonly dialog: DialogState;
  readonly onClose: () => void;
}

export function PlainDialogs({ dialog, onClose }: SheetProps) {
  if (dialog.kind === 'help') return <LateHelp screen={dialog.screen} onClose={onClose} />;
  return <LateSheet dialog={dialog} onClose={onClose} />;
}

function LateSheet(props: SheetProps) {
  const Sheet = useLate(() => import('./plain-sheets'))?.PlainSheet;
  return Sheet ? <Sheet {...props} /> : null;
}

type Help = typeof import('../help/help-sheet').HelpSheet;

/** Help is long; it is fetched when it is asked for. */
export function LateHelp(props: Parameters<Help>[0]) {
  const Help = useLate(() => import('../help/help-sheet'))?.HelpSheet;
  return Help ? <Help {...props} /> : null;
}
