// Foot of the desk: chosen acts, undo, end turn.

import { useState } from 'preact/hooks';
import { actionDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { useApp, useController, useNames, useNavigation, useSettings, useViewPart } from '../shared/game-context';

export function EndTurnBar({ isWatching }: { readonly isWatching: boolean }) {
  const { endTurn, toScene } = useNavigation();
  const { undo } = useController();
  const settings = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { chosen, isLast, canUndo } = useViewPart(({ view, scenario, canUndo }) => ({
    chosen: (view.acts[view.turn] ?? []).map((index) => actionDef(scenario, index).id),
    isLast: view.turn === scenario.turns.length - 1,
    canUndo,
  }));
  return (
    <div class="end-bar">
      {chosen.length > 0 && (
        <div class={isOpen ? 'chosen chosen-open' : 'chosen'}>
          <button type="button" class="chosen-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('end.chosen', { n: chosen.length })}
          </button>
          <ul class="chosen-list" aria-label={t('end.chosen', { n: chosen.length })}>
            {chosen.map((id) => (
              <Chosen key={id} id={id} />
            ))}
          </ul>
        </div>
      )}
      <div class="end-buttons">
        {toScene && (
          <button type="button" class="inline" onClick={toScene}>
            {t('desk.toScene')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={!canUndo} onClick={() => canUndo && undo()}>
          {t('desk.undo')}
        </button>
        <button type="button" class="button button-seal" aria-disabled={isWatching} onClick={endTurn}>
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
  const { toggleAct } = useNavigation();
  const { openDialog } = useApp();
  const title = useNames().text(`action.${id}.title`);
  const canUndo = useViewPart((view) => view.canUndo);
  const remove = (event: Event) => {
    const bar = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('.end-bar') : null;
    toggleAct(id);
    bar?.querySelector<HTMLElement>('.end-buttons .button')?.focus();
  };
  return (
    <li class="chosen-act">
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
        {title}
      </button>
      {canUndo && (
        <button type="button" class="chosen-remove" onClick={remove}>
          <span aria-hidden="true">×</span>
          <span class="unseen">{t('end.remove', { title })}</span>
        </button>
      )}
    </li>
  );
}
