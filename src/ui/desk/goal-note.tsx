// What the government wants, in one sentence, and what tomorrow's paper would write if the turn ended now.
// Invariant: the paper's line follows from what has been decided, and tells nothing that the player could not know.
import { actionDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { useNames, useParties, useViewPart } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';
import { promisesDue } from '../shared/mandate-list';

export function GoalNote() {
  const names = useNames();
  const parties = useParties();
  const goal = textOrEmpty(names, 'goal');
  const { chosen, due } = useViewPart((session) => ({
    chosen: (session.view.acts[session.view.turn] ?? []).flatMap((act) => {
      const { id, seenBy, isQuiet } = actionDef(session.scenario, act);
      return isQuiet || seenBy.includes(false) ? [] : [id];
    }),
    due: promisesDue(session),
  }));
  const [first, ...more] = chosen;
  return (
    <div class="goal">
      {goal && <p class="goal-text">{goal}</p>}
      {due.map((id) => (
        <p class="goal-due" key={id}>
          <b>{t('goal.due')}</b> {names.text(`mandate.${id}.title`)}
        </p>
      ))}
      <p class="goal-paper">
        {first === undefined
          ? t('goal.paperNothing', parties)
          : t('goal.paper', { ...parties, title: names.text(`action.${first}.title`), n: more.length })}
      </p>
    </div>
  );
}
