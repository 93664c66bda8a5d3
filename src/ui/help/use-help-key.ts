// The “?” key on a page that has no other keys of its own. Off while typing, while a sheet is open, with any modifier, and when the reader says so.
import { useEffect } from 'preact/hooks';
import type { HelpScreen } from '../../i18n/en-help';
import { isTyping } from '../desk/shortcuts';
import { useSurface } from '../game';

export function useHelpKey(screen: HelpScreen): void {
  const { settings, open } = useSurface();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !settings.hasShortcuts || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      open({ kind: 'help', screen });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings.hasShortcuts, open, screen]);
}
