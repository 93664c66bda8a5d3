// The last page between two turns: what the paper leads with, and the numbers that moved most, each with its largest cause.
// Invariant: the sums are those of the record; everything longer is in the record.
import type { ComponentChildren, RefObject } from 'preact';
import { variableDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { formatChange, formatExact } from '../shared/format';
import { frontOf } from '../shared/front-news';
import { useApp, useView } from '../shared/game-context';
import { causeTitle, slotTitle, turnLabel } from '../shared/labels';
import { ChangeArrow } from '../shared/marks';
import { mainCause, type SlotChangeSummary, type TurnSummary } from '../shared/turn-summary';
import styles from './turn-changes.module.css';
import '../../i18n/en/scene';
import '../../i18n/en/log';

const mostShown = 3;

const isOfAct = ({ causes }: SlotChangeSummary): boolean => causes.some(({ cause }) => cause.startsWith('action:'));

/** What moved most; where none of it came of what the player did, what did takes the last place. */
function shownOf(changes: readonly SlotChangeSummary[]): readonly SlotChangeSummary[] {
  const most = changes.slice(0, mostShown);
  const own = changes.find(isOfAct);
  return own === undefined || most.some(isOfAct) ? most : [...most.slice(0, mostShown - 1), own];
}

interface TurnChangesProps {
  readonly record: TurnSummary;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly foot: ComponentChildren;
}

export function TurnChanges({ record, headingRef, foot }: TurnChangesProps) {
  const session = useView();
  const { openDialog } = useApp();
  const { headline, isQuiet } = frontOf(session, record);
  return (
    <section class={styles.sheet}>
      <p class={styles.day}>{session.view.isOver ? t('record.last') : turnLabel(session, session.view.turn)}</p>
      <h1 class={styles.headline} tabIndex={-1} data-page-heading data-quiet={isQuiet} ref={headingRef}>
        {headline}
      </h1>
      {record.changes.length === 0 ? (
        <p>{t('record.nothingMoved')}</p>
      ) : (
        <ul class={styles.changes} aria-label={t('record.biggest')}>
          {shownOf(record.changes).map((change) => (
            <Change key={change.slot} change={change} />
          ))}
        </ul>
      )}
      <div class={styles.foot}>
        <button type="button" class="aside-link" onClick={() => openDialog({ kind: 'record' })}>
          {t('front.record')}
        </button>
        {foot}
      </div>
    </section>
  );
}

function Change({ change }: { readonly change: SlotChangeSummary }) {
  const { slot, from, to, causes } = change;
  const session = useView();
  const variable = variableDef(session.scenario, slot);
  const by = to - from;
  const cause = mainCause(change);
  return (
    <li class={styles.change}>
      <ChangeArrow variable={variable} by={by} />
      <b>{slotTitle(session, slot)}</b>
      <span class={styles.step}>
        {formatExact(variable, from)} → {formatExact(variable, to)}
      </span>
      <span class={styles.cause}>
        {cause && `${causeTitle(session, cause.cause)} ${formatChange(variable, cause.by)}`}
        {causes.length > 1 && ` · ${t('scene.moreCauses', { n: causes.length - 1 })}`}
      </span>
    </li>
  );
}
