// What is seen to around every drawing of the page, so that no screen need think of it: that Preact finds its tree as it left it, and where the
// focus goes when what had it is gone: to the control that has come to stand there, else the nearest one, else a heading.
// Invariant: after every drawing, and whenever something lets go of it, the focus is on something in view; the body never has it, whatever the hand used.
import { options } from 'preact';
import { ownTree } from '../../platform/own-tree';

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
/** Beyond these the focus does not look for an heir: what is near may be anywhere on the page, and what comes with a turn goes with it. */
const BOUNDS = 'main, header, aside, dialog, .acts, .watching, #app';

interface Step {
  readonly parent: Element;
  /** Which of the parent's elements the way led through. */
  readonly at: number;
}

/** Focus on the heading of the page in view. */
export function pageHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-page-heading]');
}

function mayHaveFocus(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    element !== document.body &&
    !element.matches(':disabled') &&
    element.checkVisibility()
  );
}

/** Remembers an element and where it stands; the answer gives it, or its heir when it has gone, or null when there is none near. */
export function rememberPlace(element: Element | null): () => HTMLElement | null {
  const steps: Step[] = [];
  for (let at = element; at?.parentElement && !at.matches(BOUNDS); at = at.parentElement)
    steps.push({ parent: at.parentElement, at: [...at.parentElement.children].indexOf(at) });
  return () => {
    if (element === null || element.id === 'app') return null;
    if (mayHaveFocus(element)) return element;
    for (const { parent, at } of steps) {
      if (!parent.isConnected || !parent.checkVisibility()) continue;
      const children = [...parent.children];
      // What has come to stand there, what follows, then what was before it, nearest first.
      const near = [...children.slice(Math.max(0, at)), ...children.slice(0, Math.max(0, at)).reverse()];
      const heir = near
        .flatMap((child) => [child, ...child.querySelectorAll(CONTROLS)])
        .find((one) => one.matches(CONTROLS) && mayHaveFocus(one));
      if (heir instanceof HTMLElement) return heir;
      if (parent.matches(BOUNDS)) return null;
    }
    return null;
  };
}

/** Keeps the focus off the body as long as the page lives; `look` is called after every drawing. */
function keepFocus(root: HTMLElement): { readonly look: () => void; readonly stop: () => void } {
  let place: () => HTMLElement | null = () => null;
  const onFocusIn = (event: FocusEvent): void => {
    if (event.target instanceof Element) place = rememberPlace(event.target);
  };
  const look = (): void => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const sheet = document.querySelector('dialog[open]');
    const near = place();
    const heir =
      sheet === null ? (near ?? pageHeading() ?? root) : sheet.contains(near) ? near : sheet.querySelector<HTMLElement>('.sheet-title');
    heir?.focus({ preventScroll: true });
  };
  // In a window of another size what had the focus may be hidden.
  const onResize = (): void => {
    requestAnimationFrame(() => setTimeout(look));
  };
  // What had the focus let go of it and nothing took it. Where the page itself has lost it, the hand has gone to the browser or elsewhere.
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (document.hasFocus()) look();
      }),
    );
  };
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  addEventListener('resize', onResize);
  const stop = (): void => {
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
    removeEventListener('resize', onResize);
  };
  return { look, stop };
}

/** Attends to all that Preact draws into `root`, beginning with the first drawing; the returned function ends it. */
export function attendDrawing(root: HTMLElement, first: () => void): () => void {
  if (typeof MutationObserver === 'undefined') {
    first();
    return () => undefined;
  }
  const tree = ownTree(root);
  const focus = keepFocus(root);
  // A press on nothing that takes the focus gives it to the page's root.
  root.tabIndex = -1;
  const attended = (draw: () => void): void => {
    tree.restore();
    try {
      draw();
    } finally {
      tree.settle();
      // After those who move the focus once they are drawn; and again when the browser has let go of what is hidden now.
      queueMicrotask(focus.look);
      requestAnimationFrame(() => setTimeout(focus.look));
    }
  };
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => queueMicrotask(() => attended(draw));
  attended(first);
  return () => {
    options.debounceRendering = before ?? queueMicrotask;
    tree.stop();
    focus.stop();
  };
}
