// Which presses belong together. A double click, a key pressed twice in a flash and a key held down are one gesture of the hand, however many
// events they are: what cannot be taken back may happen once in it, and no part of it may press what has come to lie under the pointer since.

/** Milliseconds within which presses of one key, or at one place, are one gesture. */
const PAUSE_MS = 500;
/** How far apart two presses at one place may be, in CSS pixels. */
const REACH = { mouse: 6, other: 24 } as const;
const CONTROLS = 'button, a, input, select, textarea, summary, label, [role=button], dialog';
/** Keys that press what has the focus. */
const PRESSING: readonly string[] = ['Enter', ' '];
const FIELDS = 'textarea, select, input:not([type=radio], [type=checkbox])';

export interface Gestures {
  /** Number of the gesture that is under way, or was the last. */
  readonly current: () => number;
}

interface Press {
  /** A key by its name, or a place. */
  readonly key: string | null;
  readonly x: number;
  readonly y: number;
  /** What was pressed first in this gesture. */
  readonly control: Element | null;
}

/** Listens to the whole page, before anything else does. */
export function listenForGestures(page: Window): Gestures {
  let count = 0;
  let last: Press | null = null;
  /** When the last press was last heard of, in milliseconds of the page's time. */
  let heardAt = 0;
  let isSwallowed = false;

  const isGoingOn = (event: Event): boolean => event.timeStamp - heardAt <= PAUSE_MS;
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const controlOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest(CONTROLS) : null);

  const onPointerDown = (event: PointerEvent): void => {
    const reach = event.pointerType === 'mouse' ? REACH.mouse : REACH.other;
    const isSame = last?.key === null && isGoingOn(event) && Math.hypot(event.clientX - last.x, event.clientY - last.y) <= reach;
    const control = controlOf(event.target);
    if (!isSame) {
      count += 1;
      last = { key: null, x: event.clientX, y: event.clientY, control };
    }
    isSwallowed = isSame && last?.control != null && last.control !== control;
    // What is swallowed does not prolong the gesture: whoever goes on pressing is heard.
    if (isSwallowed) swallow(event);
    else heardAt = event.timeStamp;
  };
  const onRest = (event: MouseEvent): void => {
    const isOfPointer = event.type !== 'click' || event.detail > 0;
    if (isSwallowed && isOfPointer) {
      swallow(event);
      return;
    }
    // A click that no press came before: from a program that helps, or a script.
    if (event.type === 'click' && !isOfPointer && !isGoingOn(event)) count += 1;
    if (last?.key === null && isOfPointer) heardAt = event.timeStamp;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key)) return;
    const control = controlOf(event.target);
    // A letter means the same wherever the focus is; Enter and the space bar press what has it.
    const isSameTarget = last?.control === control || !PRESSING.includes(event.key);
    const isSame = event.repeat || (last?.key === event.key && isSameTarget && isGoingOn(event));
    if (!isSame) {
      count += 1;
      last = { key: event.key, x: 0, y: 0, control };
    }
    heardAt = event.timeStamp;
    const isField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    // Held down, it would press a button again and again, and whatever has the focus next.
    if (event.repeat && event.key === 'Enter' && !isField) swallow(event);
  };

  page.addEventListener('pointerdown', onPointerDown, true);
  for (const type of ['pointerup', 'mousedown', 'mouseup', 'click', 'dblclick'] as const) page.addEventListener(type, onRest, true);
  page.addEventListener('keydown', onKeyDown, true);
  // The browser's own buttons are no presses on the page.
  for (const type of ['popstate', 'hashchange']) page.addEventListener(type, () => (count += 1), true);
  return { current: () => count };
}
