// The one place where the game on the page changes: it is kept, shown and told of here, and commands are given here.
// Invariant: the GameState never leaves this room; a refused command changes nothing but the notice.

import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import type { Seat } from '../engine/model/indices';
import { formatRecord } from '../replay/record';
import { awayFromTables, type GameAgents } from './game/agents';
import { dispatch, type Game, type PlayableScenario, withMark } from './game/game';
import type { GameView } from './game/game-view';
import { recordGame } from './game/record';
import type { Translate } from './game/text';
import type { Accepted, Outcome, RefusalReason, Refused } from './outcome';
import { isChangedElsewhere, writeSlot } from './saves/save-slot';
import { createSaveStorage, createSaveSummary, listSaves, type SaveBackend, type SaveStorage, withSave } from './saves/save-storage';
import { holderAfter } from './seats/hot-seat';
import { shareEqual } from './share-equal';
import { deriveSlices, type Played, tablesOf } from './slices';
import type { Notice, SavesSlice, StatePort } from './state';
import { formatDrafts, type TableDrafts } from './table/draft';

/** What the controller needs from outside; main.ts supplies the browser's, tests their own. */
export interface ControllerDependencies {
  /** Null when there is no such scenario; rejects when it does not come. */
  readonly loadScenario: (id: string) => Promise<PlayableScenario | null>;
  readonly backend: SaveBackend;
  readonly createSeed: () => string;
  readonly createId: () => string;
  /** Milliseconds since 1970, for the list of saves only. */
  readonly now: () => number;
  /** The interface's texts. */
  readonly translate: Translate;
  /** The address that opens the page with this code. */
  readonly addressOf: (code: string) => string;
  /** Number of the reader's gesture under way; where there is none, every call is one of its own. */
  readonly gesture?: () => number;
  /** The first game of this visit has been kept. */
  readonly onFirstKept?: () => void;
}

/** Slices that change together with the game. */
export interface PublishedChange {
  readonly openedLink?: string | null;
  readonly saves?: SavesSlice;
}

/** What the files of commands share. */
export interface ControllerCore {
  readonly deps: ControllerDependencies;
  readonly storage: SaveStorage;
  readonly port: StatePort;
  readonly played: () => Played | null;
  readonly agents: () => GameAgents;
  readonly setAgents: (agents: GameAgents) => void;
  /** Shows a game, or the title: nothing is written. */
  readonly publish: (next: Played | null, notice: Notice | null, change?: PublishedChange) => void;
  /** Writes a game and shows it. `notice` gives way to what there is to say of the writing. */
  readonly keep: (next: Played, notice: Notice | null) => GameView;
  /** After every accepted command: the game goes on and is no longer the one it was opened from. `text`: what is told. */
  readonly commit: (next: Played, text?: string | null) => GameView;
  readonly keepDrafts: (drafts: TableDrafts) => void;
  /** Reads the list of saves anew. */
  readonly refreshSaves: () => void;
  /** Tells of an error. */
  readonly fail: (text: string) => void;
  readonly refuse: (reason: RefusalReason, text?: string | null) => Refused;
  /** Lets the player's seat do something where it may decide now; else says why it may not. */
  readonly asPlayer: <T>(go: (played: Played, seat: Seat) => Outcome<T>) => Outcome<T>;
  /** Carries out what cannot be taken back, unless this gesture has had such an effect: a double click is one gesture. */
  readonly oncePerGesture: <T>(go: () => Outcome<T>) => Outcome<T>;
  /** Ends a turn once in a gesture, and not before the one that ended last has been told of: nobody may pass over it unread. */
  readonly endingTurn: (go: () => Outcome) => Outcome;
  readonly markTurnTold: () => void;
  /** True for the first asking in a gesture, which uses it up. */
  readonly takeGesture: () => boolean;
  /** Gives commands of one seat one after another; the first that is refused leaves everything as it was. */
  readonly give: (played: Played, commands: readonly Command[]) => Outcome;
}

export const info = (text: string): Notice => ({ kind: 'info', text });

export function createCore(deps: ControllerDependencies, port: StatePort): ControllerCore {
  const { translate } = deps;
  const storage = createSaveStorage(deps.backend);
  let played: Played | null = null;
  let hasKept = false;
  let agents = awayFromTables;
  /** The gesture that has had an effect which cannot be taken back. */
  let spent: number | null = null;
  /** A turn has ended and the reader has not been told. Only where a reader's hand is: else nobody is to be told. */
  let isUntold = false;

  const publish = (next: Played | null, notice: Notice | null, { openedLink, saves }: PublishedChange = {}): void => {
    const shown = next && { ...next, holder: holderAfter(next.game, next.holder) };
    const before = port.get();
    // What cannot be shown does not become the game on the page.
    const slices = deriveSlices(shown, agents, before, openedLink);
    if (shown?.game.id !== played?.game.id) isUntold = false;
    played = shown;
    port.set({ ...slices, notice, saves: saves ?? before.saves });
  };
  const writeDrafts = (drafts: TableDrafts, id: string | null): void => {
    if (id !== null && (Object.keys(drafts).length > 0 || storage.readDrafts(id) !== null)) storage.writeDrafts(id, formatDrafts(drafts));
  };
  const liveView = (): GameView => {
    const { view } = port.get().game;
    if (!view) throw new Error('No game is on the page.');
    return view;
  };

  const core: ControllerCore = {
    deps,
    storage,
    port,
    played: () => played,
    agents: () => agents,
    setAgents: (found) => {
      agents = found;
      publish(played, port.get().notice);
    },
    publish,
    keep: (next, notice) => {
      const { slot, drafts } = next;
      // Whoever goes on in one window may have seen in another what comes: it is a game beside the kept one, like any fork.
      const game = isChangedElsewhere(storage, slot) ? withMark(next.game, 'forked') : next.game;
      const recordText = formatRecord(recordGame(game));
      const summary = createSaveSummary(game, deps.now());
      const written = writeSlot(storage, slot, recordText, summary, deps.createId);
      const { id } = written.slot;
      // Drafts are written when they change; under another id they are not there yet.
      if (slot.isNew || id !== slot.id || drafts !== played?.drafts) writeDrafts(drafts, id);
      const { saves, notice: shown } = port.get();
      const failure = translate('save.failed');
      const isFailing = written.outcome === 'failed';
      if (!isFailing && !hasKept) {
        hasKept = true;
        deps.onFirstKept?.();
      }
      const isStillTold = !saves.isFailing || shown?.text === failure;
      const told = written.outcome === 'keptBeside' ? info(translate('save.elsewhere')) : notice;
      const list = isFailing ? saves.list : withSave(saves.list ?? [], id, summary);
      const error: Notice = { kind: 'error', text: failure };
      publish({ ...next, game, slot: written.slot, recordText }, isFailing && isStillTold ? error : told, {
        openedLink: null,
        saves: { list, currentId: id, isFailing },
      });
      return liveView();
    },
    commit: (next, text = null) => {
      const { opened } = next;
      const before = played?.game.state;
      const { turn, isOver } = next.game.state;
      if (before && deps.gesture) isUntold ||= turn > before.turn || (isOver && !before.isOver);
      const texts = [...(text === null ? [] : [text]), ...(opened?.isCopied ? [translate('save.beside')] : [])];
      const game = (opened?.marks ?? []).reduce(withMark, next.game);
      return core.keep({ ...next, game, opened: null, past: null }, texts.length > 0 ? info(texts.join(' ')) : null);
    },
    keepDrafts: (drafts) => {
      if (!played) return;
      played = { ...played, drafts };
      writeDrafts(drafts, played.slot.isNew ? null : played.slot.id);
      const { table } = port.get();
      port.set({ table: shareEqual(table, { ...table, tables: tablesOf(played.game, liveView(), drafts) }) });
    },
    refreshSaves: () => port.set({ saves: { ...port.get().saves, list: listSaves(storage, translate) } }),
    fail: (text) => port.set({ notice: { kind: 'error', text } }),
    refuse: (reason, text = null) => {
      if (text !== null) core.fail(text);
      return { isAccepted: false, reason, text };
    },
    asPlayer: (go) => {
      if (!played) return core.refuse('noGame');
      if (played.past) return core.refuse('onlyLookedAt', translate('past.onlyLook'));
      if (played.game.isWatched) return core.refuse('onlyLookedAt', translate('watch.onlyLook'));
      const { player } = played.game.scenario;
      return played.holder === player ? go(played, player) : core.refuse('notHolder');
    },
    endingTurn: (go) => (isUntold ? core.refuse('notTold') : core.oncePerGesture(go)),
    markTurnTold: () => {
      isUntold = false;
    },
    takeGesture: () => {
      const gesture = deps.gesture?.();
      if (gesture !== undefined && gesture === spent) return false;
      spent = gesture ?? null;
      return true;
    },
    oncePerGesture: (go) => {
      const before = spent;
      if (!core.takeGesture()) return core.refuse('sameGesture');
      const outcome = go();
      // What was refused has had no effect.
      if (!outcome.isAccepted) spent = before;
      return outcome;
    },
    give: (from, commands) => {
      let { game } = from;
      const events: GameEvent[] = [];
      for (const command of commands) {
        const given = dispatch(game, command, agents);
        if (given.rejection) {
          const { code, text, args } = given.rejection;
          return core.refuse(code, from.wording.text(text, args));
        }
        game = given.game;
        events.push(...given.events);
      }
      return accepted(from.game, game, core.commit({ ...from, game }), events);
    },
  };
  return core;
}

/** `before`, `after`: the game the command was given in, and what it has become. */
export function accepted(before: Game, after: Game, view: GameView, events: readonly GameEvent[]): Accepted<null> {
  const hasEnded = after.state.turn !== before.state.turn || (after.state.isOver && !before.state.isOver);
  return { isAccepted: true, view, events, endedTurn: hasEnded ? before.state.turn : null, result: null };
}
