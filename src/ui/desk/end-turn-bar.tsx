// Foot of the desk: chosen acts, undo, end turn.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text';
import { useApp, useGame } from '../shared/game-context';

export function EndTurnBar({ isWatching }: { readonly isWatching: boolean }) {
  const { session, store, endTurn } = useGame();
  const { settings } = useApp();
  const [isOpen, setOpen] = useState(false);
  const chosen = (session.view.acts[session.view.turn] ?? []).map((index) => session.scenario.actions[index]);
  const isLast = session.view.turn === session.scenario.turns.length - 1;
  return (
    <div class="end-bar">
      {chosen.length > 0 && (
        <div class={isOpen ? 'chosen chosen-open' : 'chosen'}>
          <button type="button" class="chosen-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('end.chosen', { n: chosen.length })}
          </button>
          <ul class="chosen-list" aria-label={t('end.chosen', { n: chosen.length })}>
            {chosen.map(({ id }) => (
              <Chosen key={id} id={id} />
            ))}
          </ul>
        </div>
      )}
      <div class="end-buttons">
        <button type="button" class="button" aria-disabled={!session.canUndo} onClick={() => session.canUndo && store.undo()}>
          {t('desk.undo')}
        </button>
        <button type="button" class="button button-seal" aria-disabled={isWatching || session.isResolving} onClick={endTurn}>
          {t(isLast ? 'end.lastTurn' : 'end.turn')}{' '}
          {settings.hasShortcuts && (
            <span class="key-hint" aria-hidden="true">
              E
            </span>
          )}
        </button>
      </div>
    </div>
  );
}

function Chosen({ id }: { readonly id: string }) {
  const { session, toggleAct } = useGame();
  const { openDialog } = useApp();
  const title = session.text(`action.${id}.title`);
  const remove = (event: Event) => {
    if (!session.canUndo) return;
    const bar = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('.end-bar') : null;
    toggleAct(id);
    bar?.querySelector<HTMLElement>('.end-buttons .button')?.focus();
  };
  return (
    <li class="chosen-act">
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
        {title}
      </button>
      <button type="button" class="chosen-remove" aria-disabled={!session.canUndo} onClick={remove}>
        <span aria-hidden="true">×</span>
        <span class="unseen">{t('end.remove', { title })}</span>
      </button>
    </li>
  );
}
