// The sheets that need no game: on the title page they come before anything of a game is loaded.
import type { DialogState } from '../game';
import { useLate } from '../late';
import { CreditsSheet, HowSheet, KeysSheet, LinkSheet, SettingsSheet } from './plain-sheets';

export interface SheetProps {
  readonly dialog: DialogState;
  readonly onClose: () => void;
}

export function PlainDialogs({ dialog, onClose }: SheetProps) {
  switch (dialog.kind) {
    case 'settings':
      return <SettingsSheet onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'how':
      return <HowSheet onClose={onClose} />;
    case 'credits':
      return <CreditsSheet onClose={onClose} />;
    case 'help':
      return <LateHelp screen={dialog.screen} onClose={onClose} />;
    case 'link':
      return <LinkSheet link={dialog.link} onClose={onClose} />;
    default:
      return null;
  }
}

type Help = typeof import('../help/help-sheet').HelpSheet;

/** Help is long; it is fetched when it is asked for. */
export function LateHelp(props: Parameters<Help>[0]) {
  const Help = useLate(() => import('../help/help-sheet'))?.HelpSheet;
  return Help ? <Help {...props} /> : null;
}
