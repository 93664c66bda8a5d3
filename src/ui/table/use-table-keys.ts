// Listens for the table's single keys. Off while typing, while a sheet is open, with any modifier, and when the reader says so.
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../game';
import type { TABLE_KEYS } from './table-keys';

type TableKeyActions = Readonly<Record<(typeof TABLE_KEYS)[number][0], () => void>>;

/** A radio button is chosen with arrows and space: letters are free there. */
function isEnteringText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select, dialog') !== null;
}

export function useTableShortcuts(isOn: boolean, deeds: TableKeyActions): void {
  const { settings, openDialog } = useApp();
  // Before the next key can be pressed: a key must never act on what lay here before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOn || !settings.hasShortcuts || event.ctrlKey || event.altKey || event.metaKey || event.repeat || isEnteringText(event.target))
        return;
      const deed =
        event.key === '?'
          ? () => openDialog({ kind: 'help', screen: 'table' })
          : Object.hasOwn(deeds, event.key)
            ? deeds[event.key as keyof TableKeyActions]
            : null;
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
