// One act in full: description, all expected effects, why they have that size, sources.
import { actionDef, variableDef } from '../../app/game/definitions';
import type { ForecastViewModel } from '../../app/game/forecast';
import type { NameContext } from '../../app/game/text';
import type { Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { ActEffects } from '../shared/act-effects';
import { useController, useNavigation, usePreviewStyle, useView } from '../shared/game-context';
import { causeTitle, rejectionText, slotShortTitle, textOrEmpty } from '../shared/labels';
import { Dots } from '../shared/marks';
import { Modal } from '../shared/modal';
import { changeText } from '../shared/verbal-scale';
import { AssumptionsLink, Rationale } from './rationale';
import '../../i18n/en/log';
import './act-sheet.css';

interface ActSheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function ActSheet({ id, onClose }: ActSheetProps) {
  const session = useView();
  const controller = useController();
  const { toggleAct } = useNavigation();
  const index = session.scenario.actions.findIndex((action) => action.id === id);
  const def = actionDef(session.scenario, index);
  const choice = session.choices.find(({ command }) => command.type === 'act' && command.id === id);
  const isChosen = session.view.acts[session.view.turn]?.includes(index) ?? false;
  const rejection = isChosen ? null : (choice?.rejection ?? null);
  const cost = choice?.cost ?? def.cost;
  const forecast = isChosen ? null : controller.forecast(id);
  const quote = textOrEmpty(session, `action.${id}.quotes.adviser`);
  const play = () => {
    onClose();
    toggleAct(id);
  };
  const footer = choice && (
    <button type="button" class="button button-seal" aria-disabled={rejection !== null} onClick={() => rejection === null && play()}>
      {t(isChosen ? 'acts.takeBack' : 'acts.choose')}
    </button>
  );
  return (
    <Modal
      title={session.text(`action.${id}.title`)}
      eyebrow={session.text(`category.${def.category}.title`)}
      onClose={onClose}
      footer={footer}
    >
      <p class="lead">{textOrEmpty(session, `action.${id}.text`)}</p>
      <p class="sheet-cost">
        {cost > 0 ? <Dots filled={cost} label="" /> : null} {cost > 0 ? t('acts.cost', { n: cost }) : t('acts.free')}
      </p>
      {rejection && <p class="act-reason">{rejectionText(session, rejection)}</p>}
      {forecast && <ActEffects forecast={forecast} isFull />}
      {forecast && <SplitEffects forecast={forecast} />}
      {quote && <blockquote class="voice">{quote}</blockquote>}
      <Rationale prefix={`action.${id}`} />
      <AssumptionsLink topic={{ kind: 'address', at: `action.${id}` }} name={session.text(`action.${id}.title`)} />
    </Modal>
  );
}

interface SplitEffect {
  readonly slot: Slot;
  readonly causes: readonly { readonly cause: string; readonly by: number }[];
}

/** What moves at once for more than one reason, such as the act and a standing rule: the record will name each by itself. */
function splitEffects({ scenario }: NameContext, { immediate }: ForecastViewModel): readonly SplitEffect[] {
  const slots = [...new Set(immediate.map(({ slot }) => slot))].filter((slot) => slot !== scenario.slots.capital);
  return slots.flatMap((slot) => {
    const byCause = new Map<string, number>();
    for (const { cause, delta } of immediate.filter((one) => one.slot === slot)) byCause.set(cause, (byCause.get(cause) ?? 0) + delta);
    const causes = [...byCause].flatMap(([cause, by]) => (by === 0 ? [] : [{ cause, by }]));
    return causes.length > 1 ? [{ slot, causes }] : [];
  });
}

function SplitEffects({ forecast }: { readonly forecast: ForecastViewModel }) {
  const session = useView();
  const information = usePreviewStyle();
  const write = (slot: Slot, by: number): string => changeText(variableDef(session.scenario, slot), by, information);
  return (
    <>
      {splitEffects(session, forecast).map(({ slot, causes }) => (
        <p key={slot} class="small">
          {t('acts.split', {
            name: slotShortTitle(session, slot),
            list: causes.map(({ cause, by }) => `${causeTitle(session, cause)} ${write(slot, by)}`).join(', '),
          })}
        </p>
      ))}
    </>
  );
}
