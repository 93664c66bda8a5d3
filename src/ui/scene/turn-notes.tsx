// What must not be missed beside the question of a turn: that no line is declared, a promise that falls due, a quarrel that waits for an answer.
// Invariant: only what is so now, each with the way to where it is seen to.
import { crisisKindDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { useApp, useView } from '../shared/game-context';
import { promisesDue } from '../shared/mandate-list';
import { crisisText } from '../shared/sentences';
import styles from './turn-notes.module.css';
import '../../i18n/en/scene';

/** `isOfCrisis`: the question is about the quarrel itself. */
export function TurnNotes({ isOfCrisis, onDesk }: { readonly isOfCrisis: boolean; readonly onDesk: () => void }) {
  const session = useView();
  const { openDialog } = useApp();
  const { scenario, view } = session;
  const { lines, slots } = scenario;
  const hasNoLine = slots.line >= 0 && view.values[slots.line] === 0 && lines.noLine < 1000;
  const crisis = view.crisis && !isOfCrisis && view.crisis.answer === 'none' && view.crisis.opened < view.turn ? view.crisis : null;
  const due = promisesDue(session).map((id) => session.text(`mandate.${id}.title`));
  if (!hasNoLine && due.length === 0 && !crisis) return null;
  return (
    <ul class={styles.notes} aria-label={t('scene.notes')}>
      {due.map((title) => (
        <li key={title}>
          <button type="button" class={styles.note} data-note="promise" onClick={() => openDialog({ kind: 'promises' })}>
            <b>{t('scene.due')}</b> {title}
          </button>
        </li>
      ))}
      {crisis && (
        <li>
          <button type="button" class={styles.note} data-note="crisis" onClick={onDesk}>
            <b>{t('scene.crisis')}</b> {crisisText(session, crisisKindDef(scenario, crisis.kind).id, 'title')}
          </button>
        </li>
      )}
      {hasNoLine && (
        <li>
          <button type="button" class={styles.note} onClick={() => openDialog({ kind: 'line' })}>
            <b>{t('scene.noLine')}</b> {t('scene.noLineText', { share: Math.round(lines.noLine / 10) })}
          </button>
        </li>
      )}
    </ul>
  );
}
