// The game's seal, apart from the other marks because the first page needs it and nothing of a game.
/** The vermilion seal with the first sign of the game's name. */
export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 40 40" aria-hidden="true">
      <rect x="1" y="1" width="38" height="38" rx="4" fill="var(--shu)" />
      <rect x="3.5" y="3.5" width="33" height="33" rx="2.5" fill="none" stroke="var(--paper)" stroke-opacity=".55" stroke-width="1" />
      <text x="20" y="28" text-anchor="middle" font-size="22" fill="var(--paper)">
        引
      </text>
    </svg>
  );
}
