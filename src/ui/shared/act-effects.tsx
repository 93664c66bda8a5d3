// Effects of an act, for its card and its sheet: at once, later, at risk, what it answers, what weakens it.
import { variableDef } from '../../app/game/definitions';
import type { ForecastViewModel } from '../../app/game/forecast';
import type { NameContext } from '../../app/game/text';
import type { SlotDelta } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { useNames, usePreviewStyle, useViewPart } from './game-context';
import { slotShortTitle } from './labels';
import { ChangeArrow, ChangeChip } from './marks';
import { changeSize, changeText, strengthText } from './verbal-scale';

const MOST_CHIPS = 4;
const FULL_STRENGTH = 1000;

/** Immediate changes by slot without capital (the dots say it), biggest first. */
export function netChangesBySlot({ scenario }: NameContext, changes: readonly SlotDelta[]): SlotDelta[] {
  const sums = new Map<number, number>();
  for (const { slot, delta } of changes) if (slot !== scenario.slots.capital) sums.set(slot, (sums.get(slot) ?? 0) + delta);
  return [...sums]
    .map(([slot, delta]) => ({ slot, delta }))
    .filter(({ delta }) => delta !== 0)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}

/** Why an act works at less than full strength: no line, off the line, or done too often. `line`: the declared one; undefined where the game has none. */
function strengthKey(forecast: ForecastViewModel, line: number | undefined): 'acts.habit' | 'acts.offLine' | 'acts.noLine' {
  if (forecast.isOnLine || line === undefined) return 'acts.habit';
  return line === 0 ? 'acts.noLine' : 'acts.offLine';
}

/** The weightiest change that is welcome or unwelcome, as arrows and a word; what comes later or may go wrong where nothing changes at once. */
export function ActBrief({ forecast }: { readonly forecast: ForecastViewModel }) {
  const names = useNames();
  const changes = netChangesBySlot(names, forecast.immediate);
  const first = changes.find(({ slot }) => variableDef(names.scenario, slot).good !== 0) ?? changes[0];
  if (!first) return <p class="act-later">{t(forecast.later.length > 0 ? 'acts.onlyLater' : 'acts.nothingNow')}</p>;
  const variable = variableDef(names.scenario, first.slot);
  return (
    <p class="act-main">
      <ChangeArrow variable={variable} by={first.delta} size={changeSize(variable, first.delta)} /> {slotShortTitle(names, first.slot)}
      <span class="unseen"> {changeText(variable, first.delta, 'words')}</span>
    </p>
  );
}

interface ActEffectsProps {
  readonly forecast: ForecastViewModel;
  readonly isFull?: boolean;
}

/** What an act does: chips for now, lines for later, the risk, what it answers, and what weakens it. */
export function ActEffects({ forecast, isFull = false }: ActEffectsProps) {
  const names = useNames();
  const line = useViewPart(({ view, scenario }) => view.values[scenario.slots.line]);
  const information = usePreviewStyle();
  const sums = netChangesBySlot(names, forecast.immediate);
  const shown = isFull ? sums : sums.slice(0, MOST_CHIPS);
  const later = isFull ? forecast.later : forecast.later.slice(0, 1);
  const answered = forecast.answers.map(({ kind, id: answer }) => names.text(`${kind}.${answer}.title`));
  return (
    <>
      {shown.length > 0 ? (
        <ul class="chips">
          {shown.map(({ slot, delta }) => (
            <ChangeChip key={slot} slot={slot} by={delta} />
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
            ? names.hasText(text)
              ? names.text(text)
              : text
            : changes
                .map(
                  ({ slot, delta }) =>
                    `${slotShortTitle(names, slot)} ${changeText(variableDef(names.scenario, slot), delta, information)}`,
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
          {t(strengthKey(forecast, line), { share: strengthText(Math.round(forecast.strength / 10), information) })}
        </p>
      )}
    </>
  );
}
