// One act as a slip of paper: what it costs, what it does at once, later and at worst, and why it cannot be done when it cannot.

import type { ForecastViewModel, GameView } from '../../app/game/game-view';
import type { SlotDelta } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { useApp, useGame, usePreviewStyle } from '../shared/game-context';
import { rejectionText, slotShortTitle } from '../shared/labels';
import { ChangeChip, Dots } from '../shared/marks';
import { changeText, strengthText } from '../shared/verbal-scale';

const MOST_CHIPS = 4;
const FULL_STRENGTH = 1000;

/** Immediate changes by slot without capital (the dots say it), biggest first. */
export function netChangesBySlot(session: GameView, changes: readonly SlotDelta[]): SlotDelta[] {
  const sums = new Map<number, number>();
  for (const { slot, delta } of changes) if (slot !== session.scenario.slots.capital) sums.set(slot, (sums.get(slot) ?? 0) + delta);
  return [...sums]
    .map(([slot, delta]) => ({ slot, delta }))
    .filter(({ delta }) => delta !== 0)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}

interface ActCardProps {
  readonly id: string;
  readonly reasons?: readonly string[];
  readonly hasCategory?: boolean;
}

export function ActCard({ id, reasons = [], hasCategory = false }: ActCardProps) {
  const { session, forecast, toggleAct } = useGame();
  const { openDialog, announce, options } = useApp();
  const index = session.scenario.actions.findIndex((action) => action.id === id);
  const def = session.scenario.actions[index];
  const choice = session.choices.find(({ command }) => command.type === 'act' && command.id === id);
  const isChosen = session.view.acts[session.view.turn]?.includes(index) ?? false;
  const rejection = isChosen ? null : (choice?.rejection ?? null);
  const reason = rejection && rejectionText(session, rejection);
  const cost = choice?.cost ?? def.cost;
  const title = session.text(`action.${id}.title`);
  return (
    <li
      class={`act ${isChosen ? 'act-chosen' : ''} ${rejection ? 'act-closed' : ''}`}
      data-act={id}
      onPointerEnter={() => options.map?.preview(id)}
      onPointerLeave={() => options.map?.preview(null)}
    >
      <div class="act-head">
        <h3 class="act-title">
          <button
            type="button"
            class="act-choose"
            aria-pressed={isChosen}
            aria-disabled={rejection !== null}
            aria-describedby={`act-${id}-effects`}
            onFocus={() => options.map?.preview(id)}
            onBlur={() => options.map?.preview(null)}
            onClick={() => (reason ? announce(reason) : toggleAct(id))}
          >
            {title}
          </button>
        </h3>
        {hasCategory && <span class="act-category">{session.text(`category.${def.category}.title`)}</span>}
        {cost > 0 ? <Dots filled={cost} label={t('acts.cost', { n: cost })} /> : <span class="act-free">{t('acts.free')}</span>}
      </div>
      <div id={`act-${id}-effects`}>
        {reason && <p class="act-reason">{reason}</p>}
        {!rejection && !isChosen && <ActEffects session={session} forecast={forecast(id)} />}
        {isChosen && <p class="act-done">{t('acts.isChosen')}</p>}
      </div>
      <div class="act-foot">
        <p class="act-because">
          {!rejection &&
            !isChosen &&
            reasons
              .slice(0, 2)
              .map((key) => session.text(key))
              .join(' · ')}
        </p>
        <button type="button" class="act-more" onClick={() => openDialog({ kind: 'act', id })}>
          {t('acts.details')}
          <span class="unseen"> {title}</span>
        </button>
      </div>
      {isChosen && <Stamp />}
    </li>
  );
}

/** The seal pressed on a chosen act. */
function Stamp() {
  return (
    <svg class="stamp" viewBox="0 0 40 40" aria-hidden="true">
      <rect x="2" y="2" width="36" height="36" rx="4" fill="none" stroke="currentColor" stroke-width="2.5" />
      <text x="20" y="28" text-anchor="middle" font-size="22" fill="currentColor">
        決
      </text>
    </svg>
  );
}

/** Why an act works at less than full strength: no line, off the line, or done too often. */
function strengthKey(session: GameView, forecast: ForecastViewModel): 'acts.habit' | 'acts.offLine' | 'acts.noLine' {
  if (forecast.isOnLine) return 'acts.habit';
  return session.view.values[session.scenario.slots.line] === 0 ? 'acts.noLine' : 'acts.offLine';
}

interface ActEffectsProps {
  readonly session: GameView;
  readonly forecast: ForecastViewModel;
  readonly isFull?: boolean;
}

/** What an act does: chips for now, lines for later, the risk, what it answers, and what weakens it. */
export function ActEffects({ session, forecast, isFull = false }: ActEffectsProps) {
  const information = usePreviewStyle();
  const sums = netChangesBySlot(session, forecast.immediate);
  const shown = isFull ? sums : sums.slice(0, MOST_CHIPS);
  const later = isFull ? forecast.later : forecast.later.slice(0, 1);
  const answered = forecast.answers.map(({ kind, id: answer }) => session.text(`${kind}.${answer}.title`));
  return (
    <>
      {shown.length > 0 ? (
        <ul class="chips">
          {shown.map(({ slot, delta }) => (
            <ChangeChip key={slot} session={session} slot={slot} by={delta} />
          ))}
          {sums.length > shown.length && <li class="chip-rest">{t('acts.moreChanges', { n: sums.length - shown.length })}</li>}
        </ul>
      ) : (
        <p class="act-later">{t('acts.nothingNow')}</p>
      )}
      {answered.length > 0 && (
        <p class="act-answers">
          <b>{t('acts.answers')}</b> {answered.join(' · ')}
        </p>
      )}
      {later.map(({ turns, changes, text }) => (
        <p class="act-later" key={`${turns}-${text}`}>
          <b>{t('acts.later', { n: turns })}</b>{' '}
          {text
            ? session.hasText(text)
              ? session.text(text)
              : text
            : changes
                .map(
                  ({ slot, delta }) =>
                    `${slotShortTitle(session, slot)} ${changeText(session.scenario.variables[slot], delta, information)}`,
                )
                .join(' · ') || t('acts.laterUnknown')}
        </p>
      ))}
      {forecast.risks.length > 0 && (
        <p class="act-risk">
          <b>{t('acts.risk')}</b> {forecast.risks.join(' ')}
        </p>
      )}
      {forecast.strength < FULL_STRENGTH && (
        <p class="act-strength">
          {t(strengthKey(session, forecast), { share: strengthText(Math.round(forecast.strength / 10), information) })}
        </p>
      )}
    </>
  );
}
