// The page's one store: the game being played, its saves, and the commands panels may give.
// Invariant: the state itself stays in here; a refused command changes nothing but the notice.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '../engine/command';
import { forecastAct } from '../engine/forecast';
import type { Scenario, ScenarioTexts } from '../engine/scenario';
import { codeInLink, formatLink, parseLink, parseLinkHead } from '../replay/link';
import type { GameRecord } from '../replay/record';
import { foldGame, type Game, give, startGame, takeBack, undoable } from './game';
import { recordOf, reopen } from './record-keeper';
import { readSaves, type SaveShelf } from './save-shelf';
import type { ReadText, SessionStore, Verification } from './session';
import { suggestActs } from './suggestion';
import { viewSession } from './view-session';

/** What the store needs from outside; main.ts supplies the browser's, tests their own. */
export interface StoreSources {
  readonly loadScenario: (id: string) => Promise<{ readonly scenario: Scenario; readonly texts: ScenarioTexts } | null>;
  readonly shelf: SaveShelf;
  readonly freshSeed: () => string;
  /** Milliseconds since 1970, for the list of saves only. */
  readonly now: () => number;
  readonly freshId: () => string;
  readonly readInterface: ReadText;
}

/** A session store that development can also hand a changed scenario. */
export interface ReloadingStore extends SessionStore {
  /** Plays the same moves under new rules, when the game on the page is of this scenario; or shows the file's problems. */
  readonly reload: (id: string, changed: { readonly scenario: Scenario; readonly texts: ScenarioTexts } | readonly string[]) => void;
}

export function createSessionStore(sources: StoreSources): StoreApi<ReloadingStore> {
  let game: Game | null = null;
  let verification: Verification | null = null;
  const say = sources.readInterface;

  return createStore<ReloadingStore>()((set, get) => {
    const show = (next: Game, notice: SessionStore['notice'] = null): void => {
      game = next;
      set({ session: viewSession(next, say, verification), notice });
    };
    const keep = (next: Game, notice: SessionStore['notice'] = null): void => {
      show(next, notice);
      if (!sources.shelf.keep(next, sources.now())) set({ notice: { kind: 'error', text: say('save.failed') } });
    };
    const fail = (text: string): void => set({ notice: { kind: 'error', text } });
    const command = (make: (seat: number) => Command): void => {
      if (!game) return;
      const given = give(game, make(game.scenario.player));
      if (given.rejection) {
        const { session } = get();
        fail(session ? session.text(given.rejection.text, given.rejection.args) : '');
      } else keep(given.game);
    };
    const open = async (record: GameRecord, id: string, from: 'save' | 'link'): Promise<void> => {
      const loaded = await sources.loadScenario(record.scenario.id);
      if (!loaded) return fail(say('save.unknownScenario', { id: record.scenario.id }));
      const reopened = reopen(record, id, loaded.scenario, loaded.texts, say);
      verification = from === 'link' || reopened.verification.kind !== 'verified' ? reopened.verification : null;
      show(reopened.game, reopened.verification.kind === 'verified' ? null : { kind: 'error', text: reopened.verification.text });
    };

    return {
      session: null,
      notice: null,
      start: async (scenarioId, options) => {
        const loaded = await sources.loadScenario(scenarioId);
        if (!loaded) return fail(say('save.unknownScenario', { id: scenarioId }));
        verification = null;
        const seed = options.seed?.trim() || sources.freshSeed();
        keep(startGame({ id: sources.freshId(), ...loaded, seed, mode: options.mode ?? 'free' }));
      },
      resume: async (id) => {
        const found = sources.shelf.read(id);
        if (!found.ok) return fail(found.problem);
        await open(found.record, id, 'save');
      },
      openLink: async (fragment) => {
        const code = codeInLink(fragment);
        const head = parseLinkHead(code);
        if (!head.ok) return fail(head.problem);
        const loaded = await sources.loadScenario(head.head.scenario.id);
        if (!loaded) return fail(say('save.unknownScenario', { id: head.head.scenario.id }));
        const parsed = parseLink(loaded.scenario, code);
        if (!parsed.ok) return fail(parsed.problem);
        await open(parsed.record, sources.freshId(), 'link');
      },
      act: (id) => command((seat) => ({ type: 'act', seat, id })),
      declare: (id) => command((seat) => ({ type: 'declare', seat, id })),
      answerCrisis: (id) => command((seat) => ({ type: 'answerCrisis', seat, id })),
      undo: (id) => {
        if (!game) return;
        const { commands } = game;
        const at = undoable(game).findLast((i) => id === undefined || ('id' in commands[i] && commands[i].id === id));
        if (at === undefined) return fail(say('undo.nothing'));
        const { game: next, dropped } = takeBack(game, at);
        const names = dropped.flatMap((c) => ('id' in c ? [get().session?.text(`action.${c.id}.title`) ?? c.id] : []));
        keep(next, names.length > 0 ? { kind: 'info', text: say('undo.dropped', { names: names.join(', ') }) } : null);
      },
      endTurn: () => command((seat) => ({ type: 'endTurn', seat })),
      forecast: (id) => {
        const { session } = get();
        if (!session) return { now: [], risks: [], later: [], answers: [], strength: 1000, onLine: false };
        const { scenario, view } = session;
        const expected = forecastAct(scenario, view, id);
        const line = scenario.slots.line >= 0 ? view.values[scenario.slots.line] : 0;
        const action = scenario.actions.findIndex((a) => a.id === id);
        return {
          now: expected.now,
          risks: expected.hasRisk ? [session.text(`action.${id}.risk`)] : [],
          later: expected.later.map((l) => {
            const key = `action.${id}.later.${l.index}`;
            return { turns: l.turns, changes: l.changes, text: session.hasText(key) ? session.text(key) : null };
          }),
          answers: expected.answers,
          strength: expected.strength,
          onLine: line > 0 && scenario.lines.list[line - 1].actions.includes(action),
        };
      },
      suggestions: () => {
        const { session } = get();
        return session ? suggestActs(session.scenario, session.view, session.choices) : [];
      },
      leave: () => {
        game = null;
        verification = null;
        set({ session: null, notice: null });
      },
      saves: () => readSaves(sources.shelf, say),
      remove: (id) => {
        sources.shelf.remove(id);
        set({ notice: null });
      },
      exportGame: (id) => {
        if (id !== undefined) return sources.shelf.raw(id) ?? '';
        return game ? sources.shelf.format(recordOf(game)) : '';
      },
      importGame: async (text) => {
        const parsed = sources.shelf.parse(text);
        if (!parsed.ok) return fail(parsed.problem);
        await open(parsed.record, sources.freshId(), 'link');
        if (game) keep(game, get().notice);
      },
      shareLink: () => (game ? formatLink(game.scenario, recordOf(game)) : ''),
      dismissNotice: () => set({ notice: null }),
      reload: (id, changed) => {
        if (game?.scenario.id !== id) return;
        if (!('scenario' in changed)) return fail(changed.join('\n'));
        const before = game.commands.length;
        const next = refold(game, changed.scenario, changed.texts);
        const lost = before - next.commands.length;
        show(next, { kind: 'info', text: say(lost === 0 ? 'reload.same' : 'reload.shorter', { lost }) });
      },
      reveals: (id) => game?.scenario.actions.find((a) => a.id === id)?.reveals ?? false,
    };
  });
}

/** A game folded anew from commands, as development reloads it after a scenario file was saved. */
export function refold(game: Game, scenario: Scenario, texts: ScenarioTexts): Game {
  return foldGame({ id: game.id, scenario, texts, seed: game.seed, mode: game.mode }, game.commands).game;
}
