// Keyboard shortcuts. Off while typing, while a dialog is open, with any modifier, and when switched off in the settings.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { shownView } from '../../app/selectors';
import { type HelpScreen, useApp, useController, useNavigation, useSettings } from './game-context';

/** Whether a key belongs to what has the focus: a field, or anything in an open sheet. */
export function isEnteringInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

export function useDeskShortcuts(isWatching: boolean): void {
  const { endTurn } = useNavigation();
  const controller = useController();
  const settings = useSettings();
  const { openDialog, options } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isWatching && event.key === 'Escape') return options.map?.skip();
      if (!settings.hasShortcuts || event.ctrlKey || event.altKey || event.metaKey || event.repeat || isEnteringInput(event.target)) return;
      const deeds: Readonly<Record<string, () => void>> = {
        e: endTurn,
        u: () => shownView(options.app.getState())?.canUndo && controller.undo(),
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

export function useHelpShortcut(screen: HelpScreen): void {
  const { openDialog } = useApp();
  const settings = useSettings();
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

export const TABLE_KEYS = [
  ['s', 'table.key.send'],
  ['h', 'table.key.hold'],
  ['t', 'table.key.take'],
  ['x', 'table.key.leave'],
] as const;

type TableKeyActions = Readonly<Record<(typeof TABLE_KEYS)[number][0], () => void>>;

/** A radio button is chosen with arrows and space: letters are free there. */
function isEnteringText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select, dialog') !== null;
}

export function useTableShortcuts(isOn: boolean, deeds: TableKeyActions): void {
  const { openDialog } = useApp();
  const settings = useSettings();
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
