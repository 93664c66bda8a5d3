// The “?” key on a page that has no other keys of its own. Off while typing, while a sheet is open, with any modifier, and when the reader says so.
import { useEffect } from 'preact/hooks';
import type { HelpScreen } from '../../i18n/en-help';
import { isEnteringInput } from '../desk/shortcuts';
import { useApp } from '../game';

export function useHelpShortcut(screen: HelpScreen): void {
  const { settings, openDialog } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !settings.hasShortcuts || event.ctrlKey || event.altKey || event.metaKey || isEnteringInput(event.target))
        return;
      event.preventDefault();
      openDialog({ kind: 'help', screen });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings.hasShortcuts, openDialog, screen]);
}
