// How a session ended (signed, in force, referred, left, broken off), shown over the treaty.
import { useEffect, useRef } from 'preact/hooks';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { PressedSeal } from '../shared/pressed-seal';
import { ratificationTurnLabel, seatGlyph, tableMomentText } from '../shared/table-labels';
import '../../i18n/en/at-table';
import './session-outcome.css';

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
  const session = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  // After the confirmation that led here has returned the focus to its button.
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
