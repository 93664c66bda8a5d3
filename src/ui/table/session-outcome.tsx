// What a session came to, laid over the paper: two seals, a text on its way to the leaders, an empty chair. The words are the scenario's.
import { useEffect, useRef } from 'preact/hooks';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useGame } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { ratificationTurnLabel, seatGlyph, tableMomentText } from '../shared/table-labels';
import '../../i18n/en/at-table';
import '../styles/seals.css';

export type SessionOutcomeKind = 'signed' | 'referred' | 'left' | 'break' | 'inForce';

const TITLES = {
  signed: 'table.scene.signed',
  referred: 'table.scene.referred',
  left: 'table.scene.left',
  break: 'table.scene.break',
  inForce: 'table.scene.inForce',
} as const;

export function SessionOutcome({
  table,
  scene,
  onClose,
}: {
  readonly table: TableViewModel;
  readonly scene: SessionOutcomeKind;
  readonly onClose: () => void;
}) {
  const { session } = useGame();
  const heading = useRef<HTMLHeadingElement>(null);
  // After the question that led here has given the focus back to where it came from.
  useEffect(() => {
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }), 0);
    return () => clearTimeout(timer);
  }, []);
  const seat = seatTitle(session, table.counterpart);
  const isSealed = scene === 'signed' || scene === 'inForce';
  return (
    <section class={`outcome outcome-${scene}`} aria-labelledby="outcome-title">
      {isSealed && (
        <p class="seals" aria-hidden="true">
          <PressedSeal mark={seatGlyph(session, session.view.seat)} side="own" />
          <PressedSeal mark={seatGlyph(session, table.counterpart)} side="theirs" />
        </p>
      )}
      <h2 class="outcome-title" id="outcome-title" tabIndex={-1} ref={heading}>
        {t(TITLES[scene], { seat })}
      </h2>
      <p class="outcome-text">{tableMomentText(session, table.id, scene === 'inForce' ? 'ratified' : scene)}</p>
      {scene === 'signed' && <p class="small">{t('table.note.waitingVotes', { date: ratificationTurnLabel(session, table) })}</p>}
      <button type="button" class="button" onClick={onClose}>
        {t('table.scene.close')}
      </button>
    </section>
  );
}

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
