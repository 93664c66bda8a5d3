// Games kept on this device: continue, export, delete after asking. Damaged ones stay, with the reason.
import { useId, useState } from 'preact/hooks';
import type { GameStore, SavedGame } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useApp } from '../shared/game-context';
import { Modal } from '../shared/modal';

export function SavedGames({ store }: { readonly store: GameStore }) {
  const [asked, setAsked] = useState<SavedGame | null>(null);
  const id = useId();
  const saves = [...store.saves()].sort((a, b) => b.savedAt - a.savedAt);
  const importFile = async (file: File | undefined) => {
    if (file) await store.importGame(await file.text());
  };
  return (
    <section class="saves" aria-labelledby="saves-title">
      <h2 id="saves-title" class="title-section">
        {t('saves.title')}
      </h2>
      {saves.length === 0 ? (
        <p class="saves-none">{t('saves.none')}</p>
      ) : (
        <ul class="save-list">
          {saves.map((save) => (
            <Save key={save.id} save={save} store={store} onDelete={() => setAsked(save)} />
          ))}
        </ul>
      )}
      <div class="import">
        <label class="button import-label" for={id}>
          {t('saves.import')}
        </label>
        <input
          id={id}
          class="import-file"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            importFile(input.files?.[0]).finally(() => {
              input.value = '';
            });
          }}
        />
      </div>
      {asked && <AskDelete save={asked} store={store} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface SaveProps {
  readonly save: SavedGame;
  readonly store: GameStore;
  readonly onDelete: () => void;
}

function Save({ save, store, onDelete }: SaveProps) {
  const { options } = useApp();
  const name = t('saves.name', { title: save.title, seed: save.seed });
  const state = save.isOver ? t('saves.over') : t('desk.turn', { turn: save.turn + 1, turns: save.turns });
  return (
    <li class={save.problem === null ? 'save' : 'save save-damaged'}>
      <p class="save-name">
        <b>{save.title}</b> <span class="save-seed">{t('desk.seed', { seed: save.seed })}</span>
      </p>
      <p class="save-state">
        {state} <span aria-hidden="true">·</span> {options.browser.formatTime(save.savedAt)}
      </p>
      {save.problem !== null && <p class="save-problem">{t('saves.problem', { problem: save.problem })}</p>}
      <div class="save-buttons">
        {save.problem === null && (
          <button type="button" class="button" onClick={() => store.resume(save.id)}>
            {t(save.isOver ? 'saves.look' : 'saves.resume')}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <button
          type="button"
          class="plain"
          onClick={() => options.browser.download(`hikiwake-${save.scenarioId}-${save.seed}.json`, store.exportGame(save.id))}
        >
          {t('saves.export')}
          <span class="unseen"> {name}</span>
        </button>
        <button type="button" class="plain" onClick={onDelete}>
          {t('saves.delete')}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </li>
  );
}

function AskDelete({ save, store, onClose }: { readonly save: SavedGame; readonly store: GameStore; readonly onClose: () => void }) {
  const footer = (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button
        type="button"
        class="button button-seal"
        onClick={() => {
          store.deleteSave(save.id);
          onClose();
        }}
      >
        {t('saves.delete')}
      </button>
    </>
  );
  return (
    <Modal title={t('saves.ask')} look="small" onClose={onClose} footer={footer}>
      <p>{t('saves.askText', { title: save.title, seed: save.seed })}</p>
    </Modal>
  );
}
