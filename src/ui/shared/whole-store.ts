// The state as one object with the commands in it, for panels that do not select yet.
import type { GameStore } from '../../app/game/game-view';
import { shownTables, shownView } from '../../app/selectors';
import type { AppState } from '../../app/state';
import type { App } from '../../app/store';
import type { ReadableStore } from './ports';

export function createWholeStore(app: App): ReadableStore<GameStore> {
  let from: AppState | null = null;
  let whole: GameStore | null = null;
  const now = () => {
    const controller = app.controller();
    if (!controller) throw new Error('The controller has not come.');
    return controller;
  };
  const commands: Omit<GameStore, 'session' | 'device' | 'notice' | 'saves'> = {
    start: (id, options) => app.withController((c) => c.start(id, options)),
    resume: (id) => app.withController((c) => c.resume(id)),
    openLink: (code) => app.withController((c) => c.openLink(code)),
    importGame: (text) => app.withController((c) => c.importGame(text)),
    deleteSave: (id) => void app.withController((c) => c.deleteSave(id)),
    act: (id) => void now().act(id),
    declare: (id) => void now().declare(id),
    answerCrisis: (id) => void now().answerCrisis(id),
    writeDraft: (table, draft) => now().writeDraft(table, draft),
    loadTable: () => now().loadTable(),
    offer: (id) => now().offer(id).isAccepted,
    agree: (id) => now().agree(id).isAccepted,
    leaveTable: (id) => now().leaveTable(id).isAccepted,
    sign: (id) => now().sign(id).isAccepted,
    undo: (id) => void now().undo(id),
    endTurn: () => void now().endTurn(),
    forecast: (id) => now().forecast(id),
    suggestions: () => now().suggestions(),
    viewAt: (turn) => now().viewAt(turn),
    takeDevice: () => now().takeDevice(),
    decide: (decision) => now().decide(decision).isAccepted,
    rewindTo: (turn) => now().rewindTo(turn),
    forkHere: () => void now().fork(),
    watchTurn: () => void now().watchTurn(),
    compareWithOrigin: () => now().compareWithOrigin(),
    closeGame: () => now().closeGame(),
    exportGame: (id) => now().exportGame(id),
    shareLink: () => now().shareLink(),
    dismissNotice: app.dismissNotice,
    isRevealing: (id) => app.getState().game.view?.scenario.actions.find((a) => a.id === id)?.reveals ?? false,
  };
  const read = (): GameStore => {
    const state = app.getState();
    if (whole && state === from) return whole;
    from = state;
    const view = shownView(state);
    const { past, seats, notice, saves, game } = state;
    whole = {
      session: view && {
        ...view,
        tables: shownTables(state),
        past: past.shown?.past ?? null,
        verification: past.shown ? null : game.verification,
        isResolving: false,
      },
      device: seats.device,
      notice,
      saves: () => saves.list ?? [],
      ...commands,
    };
    return whole;
  };
  return { getState: read, subscribe: app.subscribe };
}
