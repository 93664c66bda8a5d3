// Spectator mode: what history did this turn and why, the next turn, and taking over the seat. Also the bar shown while an earlier turn is looked at.
import { actionDef, hiddenTypesOf, tableDef } from '../../app/game/definitions';
import type { PathDeed } from '../../engine/model/table-def';
import { t } from '../../i18n/text';
import { useApp, useAppState, useController, useNames, useNavigation, useParties, useViewPart } from '../shared/game-context';
import { seatTitle, textOrEmpty } from '../shared/labels';
import { useNewGame } from '../shared/new-game';
import { PastReading } from '../shared/past-reading';
import { SourceNames } from '../shared/sources';
import '../../i18n/en/past';

export function SpectatorPanel({ isShowing }: { readonly isShowing: boolean }) {
  const parties = useParties();
  const { scenario } = useNames();
  const controller = useController();
  const { endTurn } = useNavigation();
  const { turn, mode, historical, seed } = useViewPart(({ view, mode, historical, seed }) => ({ turn: view.turn, mode, historical, seed }));
  const begin = useNewGame();
  const isPast = useAppState(({ past }) => past.shown !== null);
  const acts = scenario.path[mode][turn] ?? [];
  const deeds = (scenario.path.deeds[turn] ?? []).filter(({ does }) => does !== 'move');
  const isLast = turn === scenario.turns.length - 1;
  return (
    <>
      <section class="acts watch" aria-labelledby="watch-title">
        <p class="small">{t('watch.text', parties)}</p>
        <h2 class="acts-title" id="watch-title">
          {t('watch.title', parties)}
        </h2>
        <Chronicle />
        {acts.length === 0 && <p>{t('watch.nothing', parties)}</p>}
        <ul class="act-list">
          {acts.map((id) => (
            <Act key={id} id={id} />
          ))}
        </ul>
        {deeds.map((deed, i) => (
          <TableDeed key={i} deed={deed} />
        ))}
        {historical !== null && (
          <PastReading
            type={historical}
            choose={t('reading.watch')}
            onChoose={(event, type) => begin(event, scenario.id, { isWatched: true, seed, historical: hiddenTypesOf(scenario)[type] })}
          />
        )}
      </section>
      {!isPast && (
        <div class="end-bar">
          <p class="small">{t('watch.overText', parties)}</p>
          <div class="end-buttons">
            <button type="button" class="button" onClick={controller.fork}>
              {t('watch.over')}
            </button>
            <button type="button" class="button button-seal" aria-disabled={isShowing} onClick={endTurn}>
              {t(isLast ? 'watch.last' : 'watch.next')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** What the record says of this turn, and the documents behind it. */
function Chronicle() {
  const names = useNames();
  const turn = useViewPart(({ view }) => view.turn);
  const key = `turn.${names.scenario.turns[turn]?.id}.chronicle`;
  const text = textOrEmpty(names, `${key}.text`);
  if (!text) return null;
  return (
    <div class="chronicle">
      <p>{text}</p>
      <SourceNames ids={textOrEmpty(names, `${key}.sources`).split(',')} />
    </div>
  );
}

/** What the record has been said or signed at a table. */
function TableDeed({ deed }: { readonly deed: PathDeed }) {
  const names = useNames();
  if (deed.does === 'move') return null;
  const table = names.text(`table.${tableDef(names.scenario, deed.table).id}.title`);
  if (deed.does === 'ratify') return <p>{t(deed.isCarried ? 'watch.carried' : 'watch.fallen', { table })}</p>;
  return <p>{t(deedSentences[deed.does], { table, seat: seatTitle(names, deed.by) })}</p>;
}

const deedSentences = {
  offer: 'watch.offered',
  accept: 'watch.taken',
  sign: 'watch.signed',
  consent: 'watch.consented',
  refuse: 'watch.refused',
} as const;

function Act({ id }: { readonly id: string }) {
  const names = useNames();
  const { openDialog } = useApp();
  const isLine = names.scenario.lines.list.some((line) => line.id === id);
  const isAct = names.scenario.actions.some((action) => action.id === id);
  if (!isLine && !isAct) return null;
  const key = `${isLine ? 'line' : 'action'}.${id}`;
  const title = names.text(`${key}.title`);
  return (
    <li class="act">
      <div class="act-head">
        <h3 class="act-title">{title}</h3>
      </div>
      <p class="act-later">{textOrEmpty(names, `${key}.text`)}</p>
      {isAct && (
        <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id })}>
          {t('acts.details')}
          <span class="unseen"> {title}</span>
        </button>
      )}
    </li>
  );
}

export function RewindBar() {
  const parties = useParties();
  const { scenario, text } = useNames();
  const controller = useController();
  const past = useAppState((state) => state.past.shown?.past ?? null);
  const isWatched = useViewPart((view) => view.isWatched);
  if (!past) return null;
  const did = (past.acts[past.turn] ?? []).map((index) => text(`action.${actionDef(scenario, index).id}.title`));
  return (
    <section class="end-bar past-bar" aria-label={t('past.label')}>
      <p class="small">{t('past.text', { turn: past.turn + 1 })}</p>
      <p class="past-did">
        {did.length > 0
          ? `${t(isWatched ? 'past.didWatched' : 'past.did', parties)} ${did.join(' · ')}`
          : past.turn < past.now
            ? t(isWatched ? 'past.watchedNothing' : 'past.didNothing', parties)
            : ''}
      </p>
      <div class="end-buttons">
        <button type="button" class="button" onClick={() => controller.rewindTo(null)}>
          {t(past.isOver ? 'past.backOver' : 'past.back')}
        </button>
        <button type="button" class="button button-seal" onClick={controller.fork}>
          {t(isWatched ? 'watch.over' : 'past.fork')}
        </button>
      </div>
    </section>
  );
}
