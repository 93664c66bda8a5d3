// Single keys for what is done every turn. They are off while typing, while a dialog is open, with any modifier, and when the reader says so.
import { useEffect } from 'preact/hooks';
import { useApp, useGame } from '../game';

/** Whether a key belongs to what has the focus: a field, or anything in an open sheet. */
export function isEnteringInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

export function useDeskShortcuts(isWatching: boolean): void {
  const { endTurn, store, session } = useGame();
  const { settings, openDialog, options } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isWatching && event.key === 'Escape') return options.map?.skip();
      if (!settings.hasShortcuts || event.ctrlKey || event.altKey || event.metaKey || event.repeat || isEnteringInput(event.target)) return;
      const deeds: Readonly<Record<string, () => void>> = {
        e: endTurn,
        u: () => session.canUndo && store.undo(),
        a: () => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
        m: () => document.querySelector<HTMLElement>('.twin summary')?.focus(),
        l: () => openDialog({ kind: 'log' }),
        d: () => openDialog({ kind: 'dossier' }),
        '?': () => openDialog({ kind: 'help', screen: 'desk' }),
      };
      const deed = deeds[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
