// The native dialog element. Opening moves the focus to its heading; closing returns it to what opened it, or to what stands in its place.
// Invariant: a press beside the sheet closes it only when it is over, so that no part of it reaches what lies below.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text';
import { pageHeading, rememberPlace } from './focus';
import { LiveRegion } from './live-region';
import { useSheetStep } from './trail';
import './modal.css';

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
  /** The press under way began beside the sheet. */
  const isBeside = useRef(false);
  useLayoutEffect(() => {
    const opener = rememberPlace(document.activeElement);
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      queueMicrotask(() => {
        const next = whereNext.current?.();
        if (next) next.focus();
        // Another sheet may hold it by now.
        else if (!document.querySelector('dialog[open]')) (opener() ?? pageHeading())?.focus({ preventScroll: true });
      });
    };
  }, []);
  useSheetStep(onClose);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is a press beside the sheet; Escape is its key
    <dialog
      ref={dialog}
      class={`sheet ${look ? `sheet-${look}` : ''}`}
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => dialog.current && onClose()}
      onPointerDown={(event) => {
        isBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (isBeside.current && event.target === dialog.current) onClose();
      }}
    >
      <div class="sheet-page" tabIndex={-1}>
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
        <LiveRegion />
      </div>
    </dialog>
  );
}

/** Focus on the heading of the page in view. */
export function focusPageHeading(): void {
  pageHeading()?.focus({ preventScroll: true });
}

/** A page that replaces another begins at its top: on a phone the one before may have been scrolled far down. */
export function startPageAtTop(): void {
  window.scrollTo(0, 0);
  focusPageHeading();
}
