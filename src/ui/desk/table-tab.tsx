// The table: what must be true before a text can be put to the other side, and the one-step closing that stands in for it.
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { GaugeRow } from '../marks';
import { rejectionText } from '../reading';
import { ActCard } from './act-card';
import { Answers } from './power-card';

export function TableTab() {
  const { session } = useGame();
  const closing = session.scenario.actions.find((action) => action.closes && action.seat === session.view.seat);
  const drafts = new Set(session.scenario.actions.flatMap((action) => (action.draftSlot >= 0 ? [action.draftSlot] : [])));
  const choice = session.choices.find(({ command }) => command.type === 'act' && command.id === closing?.id);
  return (
    <div class="table-tab">
      <h2 class="acts-title">{t('table.title')}</h2>
      {session.view.agreement && <p>{t('table.agreed')}</p>}
      <p>{t('table.intro')}</p>
      {[...drafts].map((slot) => (
        <GaugeRow key={slot} slot={slot} tone="home" />
      ))}
      {closing && closing.withOneOf.length > 0 && (
        <Answers ids={closing.withOneOf.map((action) => session.scenario.actions[action].id)} most={3} label={t('table.with')} />
      )}
      {choice?.rejection && <p class="act-reason">{rejectionText(session, choice.rejection)}</p>}
      {closing && (
        <ul class="act-list">
          <ActCard id={closing.id} />
        </ul>
      )}
    </div>
  );
}
