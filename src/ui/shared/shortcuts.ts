// Keyboard shortcuts: single letters, by what they mean. Off while typing or composing, while a dialog is open, with any modifier, for a key that
// is held down, and when switched off in the settings.
import { useLayoutEffect } from 'preact/hooks';
import { shownView } from '../../app/selectors';
import { type HelpScreen, useApp, useController, useNavigation, useSettings } from './game-context';

/** What a key may do, by its letter. A deed that has nothing to do leaves the key to the browser by giving false. */
export type KeyDeeds = Readonly<Record<string, () => unknown>>;

/** The letter of the help of every page, and the sign that means the same on keyboards that have it. */
export const HELP_KEY = 'i';
const HELP_SIGN = '?';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'keyCode'>;
/** The code of a key whose letter is being composed into another. */
const COMPOSED = 229;

/**
 * The letter (a to z, or `?`) a press means; null for any other. What stands on the key counts, whatever the case, and on a Latin keyboard never
 * the place of the key. A keyboard of another script has the Latin letters in one known order beside its own, which is the order of the codes.
 */
export function letterOf({ key, code, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyPress): string | null {
  if (ctrlKey || altKey || metaKey || isComposing || keyCode === COMPOSED) return null;
  const letter = key.normalize('NFKC').toLowerCase();
  if (/^[a-z?]$/.test(letter)) return letter;
  const isOfOtherScript = /^[\p{L}\p{M}]+$/u.test(letter) && !/\p{Script=Latin}/u.test(letter) && [...letter].length <= 2;
  return isOfOtherScript ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}

/** Whether letters belong to what has the focus: a field to write in or to choose from, or anything in an open sheet. */
function isTakingLetters(target: EventTarget | null): boolean {
  const fields = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';
  return target instanceof HTMLElement && target.closest(fields) !== null;
}

/** Listens while `isOn`, from the drawing on: a key must never act on what lay here before. */
export function useShortcuts(deeds: KeyDeeds, isOn = true): void {
  const { hasShortcuts } = useSettings();
  useLayoutEffect(() => {
    if (!isOn || !hasShortcuts) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || isTakingLetters(event.target)) return;
      const letter = letterOf(event);
      const deed = letter !== null && Object.hasOwn(deeds, letter) ? deeds[letter] : null;
      if (deed && deed() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function useHelpDeeds(screen: HelpScreen): KeyDeeds {
  const { openDialog } = useApp();
  const help = () => openDialog({ kind: 'help', screen });
  return { [HELP_KEY]: help, [HELP_SIGN]: help };
}

export function useHelpShortcut(screen: HelpScreen): void {
  useShortcuts(useHelpDeeds(screen));
}

export function useDeskShortcuts(isWatching: boolean): void {
  const { endTurn } = useNavigation();
  const controller = useController();
  const { openDialog, options } = useApp();
  useShortcuts({
    e: endTurn,
    u: () => shownView(options.app.getState())?.canUndo && controller.undo(),
    a: () => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    m: () => document.querySelector<HTMLElement>('.twin summary')?.focus(),
    l: () => openDialog({ kind: 'log' }),
    d: () => openDialog({ kind: 'dossier' }),
    ...useHelpDeeds('desk'),
  });
  useLayoutEffect(() => {
    if (!isWatching) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat) options.map?.skip();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isWatching]);
}

export const TABLE_KEYS = [
  ['s', 'table.key.send'],
  ['h', 'table.key.hold'],
  ['t', 'table.key.take'],
  ['x', 'table.key.leave'],
] as const;

type TableKeyActions = Readonly<Record<(typeof TABLE_KEYS)[number][0], () => void>>;

export function useTableShortcuts(isOn: boolean, deeds: TableKeyActions): void {
  useShortcuts({ ...deeds, ...useHelpDeeds('table') }, isOn);
}
