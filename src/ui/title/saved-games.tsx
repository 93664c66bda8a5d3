// Games kept on this device: continue, export, delete after asking. Damaged ones stay, with the reason.
import { useId, useState } from 'preact/hooks';
import type { SavedGame } from '../../app/saves/save-storage';
import { t } from '../../i18n/text';
import { formatSeed } from '../../replay/seed';
import { recordName } from '../shared/format';
import { useApp, useAppState } from '../shared/game-context';
import { Modal } from '../shared/modal';

export function SavedGames() {
  const { app } = useApp().options;
  const [asked, setAsked] = useState<SavedGame | null>(null);
  const id = useId();
  const saves = useAppState((state) => state.saves.list) ?? [];
  const importFile = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    await app.withController((controller) => controller.importGame(text));
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
            <Save key={save.id} save={save} onDelete={() => setAsked(save)} />
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
      {asked && <AskDelete save={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface SaveProps {
  readonly save: SavedGame;
  readonly onDelete: () => void;
}

function Save({ save, onDelete }: SaveProps) {
  const { options } = useApp();
  const download = () =>
    void options.app.withController(({ exportGame }) =>
      options.browser.download(recordName({ scenario: { id: save.scenarioId }, seed: save.seed }), exportGame(save.id)),
    );
  const seed = formatSeed(save.seed);
  const name = t('saves.name', { title: save.title, seed });
  const state = save.isOver ? t('saves.over') : t('desk.turn', { turn: save.turn + 1, turns: save.turns });
  return (
    <li class={save.problem === null ? 'save' : 'save save-damaged'}>
      <p class="save-name">
        <b>{save.title}</b> <span class="save-seed">{t('desk.seed', { seed })}</span>
      </p>
      <p class="save-state">
        {state} <span aria-hidden="true">·</span> {options.browser.formatTime(save.savedAt)}
      </p>
      {save.problem !== null && <p class="save-problem">{t('saves.problem', { problem: save.problem })}</p>}
      <div class="save-buttons">
        {save.problem === null && (
          <button type="button" class="button" onClick={() => void options.app.withController((controller) => controller.resume(save.id))}>
            {t(save.isOver ? 'saves.look' : 'saves.resume')}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <button type="button" class="plain" onClick={download}>
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

function AskDelete({ save, onClose }: { readonly save: SavedGame; readonly onClose: () => void }) {
  const { app } = useApp().options;
  const footer = (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button
        type="button"
        class="button button-seal"
        onClick={() => {
          void app.withController((controller) => controller.deleteSave(save.id));
          onClose();
        }}
      >
        {t('saves.delete')}
      </button>
    </>
  );
  return (
    <Modal title={t('saves.ask')} look="small" onClose={onClose} footer={footer}>
      <p>{t('saves.askText', { title: save.title, seed: formatSeed(save.seed) })}</p>
    </Modal>
  );
}
