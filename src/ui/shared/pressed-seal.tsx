// The seal pressed under a signed text.
import './pressed-seal.css';

/** A seal with one sign cut into it. */
export function PressedSeal({ mark, side }: { readonly mark: string; readonly side: 'own' | 'theirs' }) {
  return (
    <svg class={`pressed pressed-${side}`} viewBox="0 0 40 40" aria-hidden="true">
      <rect x="2" y="2" width="36" height="36" rx="4" fill="currentColor" />
      <rect x="4.5" y="4.5" width="31" height="31" rx="2.5" fill="none" stroke="var(--paper)" stroke-opacity=".6" stroke-width="1.2" />
      <text x="20" y="28" text-anchor="middle" font-size="22" fill="var(--paper)">
        {mark}
      </text>
    </svg>
  );
}
