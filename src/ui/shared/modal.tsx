// The native dialog element. Opening moves the focus to its heading; closing returns it to what opened it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** Adds `sheet-<look>` for a wider sheet, a newspaper, a small question. */
  readonly look?: 'wide' | 'paper' | 'small';
  readonly eyebrow?: ComponentChildren;
  /** Asked when it closes: where the focus goes instead of back to what opened it; null for back. */
  readonly focusAfter?: () => HTMLElement | null;
}

export function Modal({ title, onClose, children, footer, look, eyebrow, focusAfter }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const whereNext = useRef(focusAfter);
  whereNext.current = focusAfter;
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      queueMicrotask(() => {
        const next = whereNext.current?.();
        if (next) next.focus();
        else restoreFocus(opener);
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`sheet ${look ? `sheet-${look}` : ''}`}
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="sheet-page">
        <header class="sheet-head">
          <div>
            {eyebrow && <p class="eyebrow">{eyebrow}</p>}
            <h2 id="sheet-title" class="sheet-title" tabIndex={-1} ref={heading}>
              {title}
            </h2>
          </div>
          <button type="button" class="sheet-close" onClick={onClose}>
            <span aria-hidden="true">×</span>
            <span class="unseen">{t('common.close')}</span>
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than the page must be scrolled by keyboard too */}
        <section class="sheet-body" tabIndex={0} aria-labelledby="sheet-title">
          {children}
        </section>
        {footer && <footer class="sheet-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}

/** Focus on the element, or on the page's main heading when it has gone or another dialog now holds it. */
function restoreFocus(opener: Element | null): void {
  if (document.querySelector('dialog[open]')) return;
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body && opener.checkVisibility())
    opener.focus({ preventScroll: true });
  else focusPageHeading();
}

/** Focus on the heading of the page in view. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
}

/** A page that replaces another begins at its top: on a phone the one before may have been scrolled far down. */
export function startPageAtTop(): void {
  window.scrollTo(0, 0);
  focusPageHeading();
}
