// The page's one store: the game being played, its saves, and the commands panels may give.
// Invariant: the state itself stays in here; a refused command changes nothing but the notice.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Agent } from '../agents/agent';
import { history } from '../agents/strategies/history';
import type { Command } from '../engine/model/command';
import { viewSeat } from '../engine/visibility/seat-view';
import { formatRecord, type GameRecord, maxSeedLength, parseRecord, type RecordMark } from '../replay/record';
import {
  dispatch,
  type Game,
  hasRevealedMore,
  type PlayableScenario,
  replayUnderRules,
  startGame,
  undoableCommands,
  undoCommand,
  withMark,
} from './game/game';
import type { GameStore, Translate, Verification } from './game/game-view';
import { recordGame, reopenRecord } from './game/record';
import { compareGames, forkGame, gameAt, viewPast } from './game/rewind';
import { suggestActs } from './game/suggestion';
import { loadTableAgents, tableAgents } from './game/table-agents';
import { commandName } from './game/text';
import { createTranslator, emptyForecast, viewForecast, viewGame, withDrafts } from './game/view-game';
import { createSaveSlot, uniqueSaveId } from './saves/save-slot';
import { createSaveSummary, listSaves, type SaveStorage } from './saves/save-storage';
import { commandsOf, findSeats, holderAfter, viewDevice } from './seats/hot-seat';
import { formatDrafts, parseDrafts } from './table/draft';
import { isDraftFor, type TableDrafts, type TableViewModel } from './table/view';

/** What the store needs from outside; main.ts supplies the browser's, tests their own. */
export interface ControllerDependencies {
  /** Null when there is no such scenario; rejects when it does not come. */
  readonly loadScenario: (id: string) => Promise<PlayableScenario | null>;
  readonly saveStorage: SaveStorage;
  readonly freshSeed: () => string;
  /** Milliseconds since 1970, for the list of saves only. */
  readonly now: () => number;
  readonly freshId: () => string;
  readonly translate: Translate;
  /** The address that opens the page with this code. */
  readonly addressOf: (code: string) => string;
}

/** What wiring and development need besides what panels use. */
export interface ReloadableStore extends GameStore {
  /** The link on the page, as it was given, until the player goes on, leaves or opens another game; null when none is. */
  readonly openedLink: string | null;
  /** Plays the same moves under new rules, when the game on the page is of this scenario; or shows the file's problems. */
  readonly reload: (id: string, changed: Omit<PlayableScenario, 'notes'> | readonly string[]) => void;
}

type Notice = GameStore['notice'];
type Origin = 'save' | 'file' | 'link';

/** A game that came from a record, until the player goes on: then it becomes another game than the record's. */
interface Opened {
  readonly record: GameRecord;
  readonly verification: Verification | null;
  /** What going on marks it with. */
  readonly marks: readonly RecordMark[];
  /** True when going on writes a copy beside what was opened. */
  readonly isCopied: boolean;
}

const info = (text: string): Notice => ({ kind: 'info', text });

type Agents = ReadonlyArray<Agent>;

/** Everyone who may have held a seat in a record; fetched only when one is opened, because a fresh game needs none of them. */
async function agentsOf({ scenario }: PlayableScenario): Promise<Agents> {
  const { allAgentsOf } = await import('../agents/players');
  return allAgentsOf(scenario);
}

export function createSessionStore(sources: ControllerDependencies): StoreApi<ReloadableStore> {
  const { saveStorage, translate: say } = sources;
  const custody = createSaveSlot(saveStorage, sources.freshId);
  let game: Game | null = null;
  let opened: Opened | null = null;
  let drafts: TableDrafts = {};
  /** Number of the last request for a game: an earlier one that is still loading then comes too late. */
  let request = 0;
  let isFailureTold = false;
  /** The seat of the person who has the device in hand; -1 while it is handed over. */
  let holder = -1;
  /** An earlier turn of the game that is looked at; nothing can be decided in it. */
  let past: Game | null = null;

  return createStore<ReloadableStore>()((set, get) => {
    const show = (next: Game, notice: Notice): void => {
      game = next;
      past = null;
      holder = holderAfter(next, holder);
      const session = viewGame(next, say, opened?.verification ?? null, drafts);
      const device = viewDevice(next, holder, createTranslator(next.texts, say));
      set({ session: opened ? { ...session, seatHolders: opened.record.seats } : session, device, notice });
    };
    const fail = (text: string): void => set({ notice: { kind: 'error', text } });
    const keepDrafts = (): void => {
      const id = custody.currentId();
      if (id !== null && (Object.keys(drafts).length > 0 || saveStorage.readDrafts(id) !== null))
        saveStorage.writeDrafts(id, formatDrafts(drafts));
    };
    /** Shows and keeps. That it cannot be kept is said once, and stands until it is put away or has become untrue. */
    const keep = (next: Game, notice: Notice): void => {
      const failure = say('save.failed');
      const kept = custody.write(next, sources.now());
      keepDrafts();
      const isStanding = isFailureTold && get().notice?.text === failure;
      if (kept === 'failed' && (isStanding || !isFailureTold)) show(next, { kind: 'error', text: failure });
      else show(next, kept === 'keptBeside' ? info(say('save.elsewhere')) : notice);
      isFailureTold = kept === 'failed';
    };
    /** After every accepted command. */
    const goOn = (next: Game, notice: Notice = null): void => {
      const from = opened;
      opened = null;
      set({ openedLink: null });
      const texts = [...(notice ? [notice.text] : []), ...(from?.isCopied ? [say('save.beside')] : [])];
      keep((from?.marks ?? []).reduce(withMark, next), texts.length > 0 ? info(texts.join(' ')) : null);
    };
    /** The past and a watched game are looked at: whoever wants to decide there is told how. */
    const isOnlyLookedAt = (): boolean => {
      if (!past && !game?.isWatched) return false;
      fail(say(past ? 'past.onlyLook' : 'watch.onlyLook'));
      return true;
    };
    /** True when it was accepted. */
    const command = (make: (seat: number) => Command): boolean => {
      if (isOnlyLookedAt()) return false;
      if (!game || holder !== game.scenario.player) return false;
      const given = dispatch(game, make(game.scenario.player));
      const { session } = get();
      if (!given.rejection) goOn(given.game);
      else if (session) fail(session.text(given.rejection.text, given.rejection.args));
      return given.rejection === null;
    };
    /** What is said at a table, made from how the table stands now. */
    const speak = (id: string, make: (seat: number, table: TableViewModel) => Command): boolean => {
      const table = get().session?.tables.find((t) => t.id === id);
      return table !== undefined && command((seat) => make(seat, table));
    };
    /**
     * The scenario, or null when it does not come (which is told) or something else has been asked for meanwhile. A new game opens with
     * the first desk's texts and is shown anew when the rest has come; one that is further on needs them all.
     */
    const load = async (id: string, isNewGame: boolean): Promise<PlayableScenario | null> => {
      request += 1;
      const mine = request;
      let problem = '';
      const loaded = await sources.loadScenario(id).catch(() => {
        problem = say('save.notLoaded');
        return null;
      });
      // A record is opened in one go once all it needs has come.
      if (!isNewGame) await Promise.all([loaded?.notes, import('../agents/players'), loadTableAgents()]);
      if (mine !== request) return null;
      if (!loaded) fail(problem || say('save.unknownScenario', { id }));
      else if (isNewGame) loaded.notes?.then(() => game?.texts === loaded.texts && show(game, get().notice));
      return loaded;
    };
    /** The record the page came by, kept as it came; the name it lies under. */
    const keepAside = (shown: Game): string => {
      const id = uniqueSaveId(saveStorage, shown.id);
      saveStorage.write(id, opened?.record ?? recordGame(shown), createSaveSummary(shown, sources.now(), true));
      return id;
    };
    const open = (
      record: GameRecord,
      { scenario, texts }: PlayableScenario,
      agents: Agents,
      from: Origin,
      savedAs: string | null,
    ): void => {
      const id = savedAs ?? sources.freshId();
      const fork = (savedAs === null ? null : saveStorage.readSummary(savedAs)?.fork) ?? null;
      const { game: found, verification, isComplete } = reopenRecord(record, id, { scenario, texts, agents }, say, fork);
      const isForeign = from !== 'save' || (savedAs !== null && saveStorage.readSummary(savedAs)?.isForeign === true);
      const { kind } = verification;
      const isForked = isForeign || kind === 'otherVersion';
      opened = {
        record,
        verification: from !== 'save' || kind !== 'verified' ? verification : null,
        marks: [...(isForked ? (['forked'] as const) : []), ...(kind === 'differs' ? (['edited'] as const) : [])],
        isCopied: savedAs === null || !isComplete,
      };
      // A save is written over only by a game that holds all of it. One of another version, or one that stops being a game somewhere,
      // would lose what this version cannot read: going on then writes a copy, and only once the player does go on.
      if (savedAs !== null && isComplete) custody.bind(savedAs);
      else custody.reserve(savedAs === null ? id : sources.freshId());
      // Whose turn it is shows only once that person has the device.
      holder = -1;
      drafts = parseDrafts(scenario, savedAs === null ? null : saveStorage.readDrafts(savedAs));
      isFailureTold = false;
      if (verification.kind !== 'verified') show(found, { kind: 'error', text: verification.text });
      else show(found, from === 'save' ? null : info(say('verify.verified')));
    };

    return {
      session: null,
      device: null,
      notice: null,
      openedLink: null,
      start: async (scenarioId, options) => {
        const loaded = await load(scenarioId, true);
        if (!loaded) return;
        const seed = options.seed?.trim().slice(0, maxSeedLength) || sources.freshSeed();
        const id = uniqueSaveId(saveStorage, sources.freshId());
        opened = null;
        drafts = {};
        isFailureTold = false;
        custody.reserve(id);
        set({ openedLink: null });
        const people = findSeats(loaded.scenario, options.people ?? []);
        holder = loaded.scenario.player;
        const isWatched = options.isWatched ?? false;
        keep(startGame({ id, ...loaded, seed, mode: options.mode ?? (isWatched ? 'history' : 'free'), people, isWatched }), null);
      },
      resume: async (id) => {
        const found = saveStorage.read(id);
        if (!found.ok) return fail(found.problem || say('save.missing'));
        const loaded = await load(found.record.scenario.id, false);
        if (!loaded) return;
        set({ openedLink: null });
        open(found.record, loaded, await agentsOf(loaded), 'save', id);
      },
      openLink: async (fragment) => {
        set({ openedLink: fragment });
        const { linkCodeIn, parseLink, parseLinkHeader } = await import('../replay/link');
        const code = linkCodeIn(fragment);
        const head = parseLinkHeader(code);
        if (!head.ok) return fail(head.problem);
        const loaded = await load(head.head.scenario.id, false);
        if (!loaded) return;
        const parsed = parseLink(loaded.scenario, code);
        if (!parsed.ok) return fail(parsed.problem);
        open(parsed.record, loaded, await agentsOf(loaded), 'link', null);
      },
      act: (id) => void command((seat) => ({ type: 'act', seat, id })),
      declare: (id) => void command((seat) => ({ type: 'declare', seat, id })),
      answerCrisis: (id) => void command((seat) => ({ type: 'answerCrisis', seat, id })),
      writeDraft: (table, draft) => {
        const { session } = get();
        const def = game?.scenario.tables.find(({ id }) => id === table);
        if (past || !game || !session || !def || !isDraftFor(def, draft)) return;
        drafts = { ...drafts, [table]: draft };
        keepDrafts();
        set({ session: withDrafts(session, game, drafts) });
      },
      // A text is sent from an open table, and what answers came with it.
      offer: (id) =>
        tableAgents() !== null && speak(id, (seat, { exchange, draft }) => ({ type: 'offer', seat, table: id, exchange, text: draft })),
      agree: (id) => {
        // The draft in hand is moot once theirs is taken.
        const { [id]: moot, ...rest } = drafts;
        drafts = rest;
        const isGiven = speak(id, (seat, { exchange }) => ({ type: 'agree', seat, table: id, exchange }));
        if (!isGiven && moot) drafts = { ...drafts, [id]: moot };
        else keepDrafts();
        return isGiven;
      },
      leaveTable: (id) => speak(id, (seat) => ({ type: 'leave', seat, table: id })),
      sign: (id) => speak(id, (seat) => ({ type: 'sign', seat, table: id })),
      undo: (id) => {
        const { session } = get();
        if (isOnlyLookedAt() || !game || !session || holder !== game.scenario.player) return;
        const { commands } = game;
        const at = undoableCommands(game).findLast((i) => id === undefined || ('id' in commands[i] && commands[i].id === id));
        if (at === undefined) return fail(say('undo.nothing'));
        const { game: next, dropped } = undoCommand(game, at);
        const names = dropped.map((c) => commandName(c, session.text));
        goOn(
          hasRevealedMore(game, next) ? withMark(next, 'undone') : next,
          names.length > 0 ? info(say('undo.dropped', { names: names.join(', ') })) : null,
        );
      },
      endTurn: () => void command((seat) => ({ type: 'endTurn', seat })),
      forecast: (id) => {
        const { session } = get();
        return session ? viewForecast(session, id) : emptyForecast;
      },
      suggestions: () => {
        const { session } = get();
        return session ? suggestActs(session.scenario, session.view, session.choices) : [];
      },
      viewAt: (turn) => {
        const at = game && gameAt(game, turn);
        return at && viewSeat(at.scenario, at.state, at.scenario.player);
      },
      takeDevice: () => {
        const next = get().device?.next;
        if (!game || next === undefined) return;
        holder = next;
        show(game, null);
      },
      decide: (decision) => {
        const desk = get().device?.desk;
        if (!game || !desk) return false;
        let next = game;
        for (const one of commandsOf(desk, decision)) {
          const given = dispatch(next, one);
          if (given.rejection) {
            fail(desk.text(given.rejection.text, given.rejection.args));
            return false;
          }
          next = given.game;
        }
        goOn(next);
        return true;
      },
      rewindTo: (turn) => {
        if (!game || holder !== game.scenario.player) return;
        if (turn === null) return show(game, null);
        const found = gameAt(game, turn);
        if (!found) return fail(say('past.notThere'));
        past = found;
        const session = viewGame(found, say, null, {});
        set({
          session: { ...session, seatHolders: get().session?.seatHolders ?? session.seatHolders, past: viewPast(game, turn) },
          notice: null,
        });
      },
      forkHere: () => {
        const from = past ?? (game?.isWatched && !game.state.isOver ? game : null);
        if (!game || !from) return;
        // What is left must lie somewhere to be found again: a game from a link does not yet.
        const of = custody.currentId() ?? keepAside(game);
        drafts = {};
        const id = uniqueSaveId(saveStorage, sources.freshId());
        custody.reserve(id);
        goOn(forkGame(from, id, of), info(say('past.forked')));
      },
      watchTurn: () => {
        if (past || !game?.isWatched || game.state.isOver) return;
        const { scenario, state } = game;
        const seat = scenario.player;
        const decided = history.decide(scenario, viewSeat(scenario, state, seat), () => 0);
        goOn([...decided, { type: 'endTurn', seat } as const].reduce((so, one) => dispatch(so, one).game, game));
      },
      compareWithOrigin: () => {
        const found = game?.fork ? saveStorage.read(game.fork.of) : null;
        if (!game || !found?.ok || found.record.scenario.rulesHash !== game.scenario.rulesHash) return null;
        const { scenario, texts } = game;
        return compareGames(game, reopenRecord(found.record, 'beside', { scenario, texts, agents: [] }, say).game);
      },
      closeGame: () => {
        request += 1;
        game = null;
        past = null;
        opened = null;
        set({ session: null, device: null, notice: null, openedLink: null });
      },
      saves: () => listSaves(saveStorage, say),
      deleteSave: (id) => {
        saveStorage.remove(id);
        set({ notice: null });
      },
      exportGame: (id) => {
        if (id !== undefined) return saveStorage.readText(id) ?? '';
        if (opened) return formatRecord(opened.record);
        return game ? formatRecord(recordGame(game)) : '';
      },
      importGame: async (text) => {
        const parsed = parseRecord(text);
        if (!parsed.ok) return fail(parsed.problem);
        const loaded = await load(parsed.record.scenario.id, false);
        if (!loaded) return;
        set({ openedLink: null });
        const id = uniqueSaveId(saveStorage, sources.freshId());
        const agents = await agentsOf(loaded);
        const { game: found } = reopenRecord(parsed.record, id, { ...loaded, agents }, say);
        // Kept as it came, not as this page would write it: what differs in it goes on differing.
        const isKept = saveStorage.write(id, parsed.record, createSaveSummary(found, sources.now(), true));
        open(parsed.record, loaded, agents, 'file', isKept ? id : null);
        if (!isKept) fail(say('save.failed'));
      },
      shareLink: async () => {
        const { formatLink } = await import('../replay/link');
        return game ? sources.addressOf(formatLink(game.scenario, opened?.record ?? recordGame(game))) : '';
      },
      dismissNotice: () => set({ notice: null }),
      reload: (id, changed) => {
        if (game?.scenario.id !== id) return;
        if (!('scenario' in changed)) return fail(changed.join('\n'));
        const { game: next, lost } = replayUnderRules(game, changed.scenario, changed.texts);
        show(next, info(say(lost === 0 ? 'reload.same' : 'reload.shorter', { lost })));
      },
      isRevealing: (id) => game?.scenario.actions.find((a) => a.id === id)?.reveals ?? false,
    };
  });
}
