// The last page between two turns: what the paper leads with, and the numbers that moved most, each with its largest cause.
// Invariant: the sums are those of the record; everything longer is in the record.
import type { ComponentChildren, RefObject } from 'preact';
import { variableDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { desirabilityOf, formatChange, formatExact } from '../shared/format';
import { frontOf } from '../shared/front-news';
import { useApp, useView } from '../shared/game-context';
import { causeTitle, slotTitle, turnLabel } from '../shared/labels';
import type { SlotChangeSummary, TurnSummary } from '../shared/turn-summary';
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
  const { headline, isQuiet } = frontOf(session);
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
        <button type="button" class={styles.record} onClick={() => openDialog({ kind: 'record' })}>
          {t('front.record')}
        </button>
        {foot}
      </div>
    </section>
  );
}

/** Unwelcome, neither, welcome. */
const toneOf = [styles.down, undefined, styles.up] as const;

function Change({ change: { slot, from, to, causes } }: { readonly change: SlotChangeSummary }) {
  const session = useView();
  const variable = variableDef(session.scenario, slot);
  const by = to - from;
  // The largest of those that go the same way.
  const cause = [...causes].filter((one) => Math.sign(one.by) === Math.sign(by)).sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  return (
    <li class={styles.change}>
      <span class={toneOf[desirabilityOf(variable, by) + 1]} aria-hidden="true">
        {by > 0 ? '▲' : '▼'}
      </span>
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
