// One act in full: description, all expected effects, why they have that size, sources.
import { actionDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { ActEffects } from '../shared/act-effects';
import { useController, useNavigation, useView } from '../shared/game-context';
import { rejectionText, textOrEmpty } from '../shared/labels';
import { Dots } from '../shared/marks';
import { Modal } from '../shared/modal';
import { AssumptionsLink, Rationale } from './rationale';

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
      {!isChosen && <ActEffects forecast={controller.forecast(id)} isFull />}
      {quote && <blockquote class="voice">{quote}</blockquote>}
      <Rationale prefix={`action.${id}`} />
      <AssumptionsLink topic={{ kind: 'address', at: `action.${id}` }} name={session.text(`action.${id}.title`)} />
    </Modal>
  );
}
