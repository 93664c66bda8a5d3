// Games kept on this device: continue, export, delete after asking. Damaged ones stay, with the reason.
import { useId, useState } from 'preact/hooks';
import type { SavedGame } from '../../app/saves/save-storage';
import { t } from '../../i18n/text';
import { recordLimits } from '../../replay/record';
import { formatSeed } from '../../replay/seed';
import { ExportedGame } from '../shared/exported-game';
import { recordName } from '../shared/format';
import { useApp, useAppState } from '../shared/game-context';
import { whileWaiting } from '../shared/lazy';
import { Modal } from '../shared/modal';
import './saved-games.css';

/** The newest game that can be gone on with; null when there is none. */
function useGameToContinue(): SavedGame | null {
  return useAppState(({ saves }) => (saves.list ?? []).find(({ problem, isOver }) => problem === null && !isOver) ?? null);
}

/** The game that was left last, before everything else: whoever comes back wants to go on. */
export function ContinueGame() {
  const save = useGameToContinue();
  const [asked, setAsked] = useState<SavedGame | null>(null);
  return (
    <>
      {save && (
        <section class="continue" aria-labelledby="continue-title">
          <h2 id="continue-title" class="title-section">
            {t('saves.continue')}
          </h2>
          <ul class="save-list">
            <Save key={save.id} save={save} isFirst onDelete={() => setAsked(save)} />
          </ul>
        </section>
      )}
      {asked && <AskDelete save={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

export function SavedGames() {
  const { app } = useApp().options;
  const [asked, setAsked] = useState<SavedGame | null>(null);
  const id = useId();
  const first = useGameToContinue();
  const all = useAppState((state) => state.saves.list) ?? [];
  const saves = all.filter(({ id: one }) => one !== first?.id);
  const importFile = async (file: File) => {
    // One byte more than a record may have is enough to say that it is too long.
    const bytes = new Uint8Array(await file.slice(0, recordLimits.bytes + 1).arrayBuffer());
    await app.withController((controller) => controller.importGame(bytes));
  };
  return (
    <section
      class="saves"
      aria-labelledby="saves-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) whileWaiting(event.currentTarget, () => importFile(file));
      }}
    >
      <h2 id="saves-title" class="title-section">
        {t('saves.title')}
      </h2>
      {all.length === 0 && <p class="saves-none">{t('saves.none')}</p>}
      {saves.length > 0 && (
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
            const [file] = input.files ?? [];
            const clear = () => {
              input.value = '';
            };
            if (file) whileWaiting(input, () => importFile(file).finally(clear));
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
  /** Its section says which game it is, so that its buttons need not. */
  readonly isFirst?: boolean;
}

function Save({ save, onDelete, isFirst = false }: SaveProps) {
  const about = useId();
  const { options } = useApp();
  const { app } = options;
  // A game whose note was lost knows neither its title nor its length: the list of scenarios does.
  const card = save.turns === 0 ? options.scenarios.find(({ id }) => id === save.scenarioId) : undefined;
  const [title, turns] = [card?.title ?? save.title, card?.turns ?? save.turns];
  const isOver = save.isOver || (card !== undefined && save.turn >= card.turns);
  const seed = formatSeed(save.seed);
  const name = isFirst ? '' : t('saves.name', { title, seed });
  const turn = save.turn + 1;
  const state = isOver ? t('saves.over') : turns === 0 ? t('saves.turn', { turn }) : t('desk.turn', { turn, turns });
  return (
    <li class={save.problem === null ? 'save' : 'save save-damaged'}>
      <p class="save-name" id={about}>
        <b>{title}</b> <span class="save-seed">{t('desk.seed', { seed })}</span>
      </p>
      <p class="save-state">
        {state} <span aria-hidden="true">·</span> {options.browser.formatTime(save.savedAt)}
      </p>
      {save.problem !== null && <p class="save-problem">{t('saves.problem', { problem: save.problem })}</p>}
      <div class="save-buttons">
        {save.problem === null && (
          <button
            type="button"
            class={isFirst ? 'button button-seal' : 'button'}
            aria-describedby={isFirst ? about : undefined}
            onClick={(event) => whileWaiting(event.currentTarget, () => app.withController((controller) => controller.resume(save.id)))}
          >
            {t(isOver ? 'saves.look' : 'saves.resume')}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <ExportedGame
          name={recordName({ scenario: { id: save.scenarioId }, seed: save.seed })}
          read={() => app.controller()?.exportGame(save.id) ?? ''}
          look="plain"
          of={name}
        />
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
          app.controller()?.deleteSave(save.id);
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
