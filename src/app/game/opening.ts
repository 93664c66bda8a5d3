// How a game comes to the page: begun anew, or from a save, a link or a file, and how it leaves.
// Invariant: of several requests the last one counts; a record is opened only once everything it needs has come.
import type { Agent } from '../../agents/agent';
import type { GameMode, Scenario } from '../../engine/model/scenario';
import { hiddenTypeIds } from '../../engine/turn/result';
import { formatRecord, type GameRecord, holdersAt, parseRecord, type RecordMark, recordProblem } from '../../replay/record';
import { maxSeedLength, readSeed } from '../../replay/seed';
import { type ControllerCore, info } from '../core';
import type { OpenOutcome } from '../outcome';
import { bindSlot, reserveSlot, uniqueSaveId } from '../saves/save-slot';
import { createSaveSummary } from '../saves/save-storage';
import { findSeats } from '../seats/hot-seat';
import type { Played } from '../slices';
import { parseDrafts } from '../table/draft';
import { loadTableAgents } from './agents';
import { type PlayableScenario, replayUnderRules, startGame } from './game';
import { type ReopenedGame, recordGame, reopenRecord } from './record';
import { createWording } from './text';

export interface StartOptions {
  readonly seed?: string;
  readonly mode?: GameMode;
  /** History plays, and the player watches. */
  readonly isWatched?: boolean;
  /** In history mode, the id of the hidden type on which the past is played; the scenario's own reading when left out. */
  readonly historical?: string | undefined;
  /** Names of seats, besides the player's, that people at this device hold. */
  readonly people?: readonly string[];
}

export interface OpeningCommands {
  readonly start: (scenarioId: string, options: StartOptions) => Promise<OpenOutcome>;
  readonly resume: (id: string) => Promise<OpenOutcome>;
  /** Opens a link's game. `fragment`: what an address has after its `#`, a whole address, or the code alone. */
  readonly openLink: (fragment: string) => Promise<OpenOutcome>;
  /** `file`: what is in it, as bytes or as text. */
  readonly importGame: (file: string | Uint8Array) => Promise<OpenOutcome>;
  readonly closeGame: () => void;
  /** In development: plays the same moves under new rules, when the game on the page is of this scenario; or shows the file's problems. */
  readonly reload: (id: string, changed: Pick<PlayableScenario, 'scenario' | 'texts'> | readonly string[]) => void;
}

type Origin = 'save' | 'file' | 'link';

/** A scenario, and everyone who may have held a seat in a record of it. */
interface RecordScenario extends PlayableScenario {
  readonly agents: readonly Agent[];
}

/** No person has decided anything in it: who held a seat at each command was an agent. */
function isUntouched(record: GameRecord): boolean {
  return record.commands.every(({ seat }, i) => holdersAt(record, i + 1)[seat] !== 'person');
}

/** The reading of the past that was chosen, where it is another than the scenario's own. */
function chosenReading(scenario: Scenario, id: string | undefined): string | undefined {
  const at = hiddenTypeIds(scenario).indexOf(id ?? '');
  return at < 0 || at === scenario.types.historical ? undefined : id;
}

const superseded: OpenOutcome = { isOpen: false, text: null };

export function createOpeningCommands(core: ControllerCore): OpeningCommands {
  const { deps, storage, port } = core;
  const { translate } = deps;
  /** Number of the last request for a game: an earlier one that is still loading then comes too late. */
  let request = 0;

  const refuse = (text: string): OpenOutcome => {
    core.fail(text);
    return { isOpen: false, text };
  };
  const opened = (): OpenOutcome => {
    const { view } = port.get().game;
    return view ? { isOpen: true, view } : superseded;
  };
  /** What a scenario's loader brings, or why there is no game. */
  const load = async <T extends PlayableScenario>(id: string, fetch: () => Promise<T | null>): Promise<T | OpenOutcome> => {
    request += 1;
    const mine = request;
    const loaded = await fetch().catch(() => 'notLoaded' as const);
    if (mine !== request) return superseded;
    if (loaded === 'notLoaded') return refuse(translate('save.notLoaded'));
    return loaded ?? refuse(translate('save.unknownScenario', { id }));
  };
  /** The scenario as it comes: a game opens with the first desk's texts and is shown anew when the rest has come. */
  const loadWithTexts = async (id: string): Promise<PlayableScenario | null> => {
    const loaded = await deps.loadScenario(id);
    const showAnew = (): void => {
      const played = core.played();
      if (played?.game.texts === loaded?.texts && played)
        core.publish({ ...played, wording: createWording(played.game.texts, translate) }, port.get().notice);
    };
    loaded?.deferredTexts?.then(showAnew, () => undefined);
    return loaded;
  };
  const loadForNewGame = (id: string): Promise<PlayableScenario | OpenOutcome> => load(id, () => loadWithTexts(id));
  /** The scenario of a record, with its texts, whoever may have played in it, and who answers at its tables. */
  const loadForRecord = (id: string): Promise<RecordScenario | OpenOutcome> =>
    load(id, async () => {
      const loaded = await loadWithTexts(id);
      const texts = loaded?.textsOrLate ?? loaded?.deferredTexts;
      const [{ allAgentsOf }, agents] = await Promise.all([import('../../agents/players'), loadTableAgents(), texts]);
      if (core.agents().kind !== agents.kind) core.setAgents(agents);
      return loaded && { ...loaded, agents: allAgentsOf(loaded.scenario) };
    });
  /** The record's game; or why it is none of this scenario. */
  const reopen = (record: GameRecord, id: string, loaded: RecordScenario): ReopenedGame | OpenOutcome => {
    const problem = recordProblem(record, loaded.scenario);
    if (problem !== null) return refuse(problem);
    const fork = storage.readSummary(id)?.fork ?? null;
    return reopenRecord(record, id, { ...loaded, powers: core.agents(), translate }, fork);
  };
  /** `savedAs`: the id it lies under; null where it lies nowhere. */
  const open = (
    record: GameRecord,
    { game, recordText, verification, isComplete }: ReopenedGame,
    from: Origin,
    savedAs: string | null,
  ): OpenOutcome => {
    const { kind } = verification;
    const isForeign = from !== 'save' || (savedAs !== null && storage.readSummary(savedAs)?.isForeign === true);
    // A link to a game in which nobody has decided anything yet is one to begin: whoever plays it has forked nobody's.
    const isBeginning = from === 'link' && kind === 'verified' && isUntouched(record);
    const isForked = (isForeign && !isBeginning) || kind === 'otherVersion';
    const own = isBeginning ? { ...game, marks: marksOfStart(game.scenario.id, game.seed) } : game;
    const next: Played = {
      game: own,
      wording: createWording(game.texts, translate),
      opened: {
        record,
        verification: from !== 'save' || kind !== 'verified' ? verification : null,
        marks: [...(isForked ? (['forked'] as const) : []), ...(kind === 'differs' ? (['edited'] as const) : [])],
        isCopied: (savedAs === null && !isBeginning) || !isComplete,
      },
      recordText,
      // Whose turn it is shows only once that person has the device.
      holder: null,
      // A save is written over only by a game that holds all of it. One of another version, or one that stops being a game somewhere,
      // would lose what this version cannot read: going on then writes a copy, and only once the player does go on.
      slot: savedAs !== null && isComplete ? bindSlot(storage, savedAs) : reserveSlot(savedAs === null ? game.id : deps.createId()),
      drafts: parseDrafts(game.scenario, savedAs === null ? null : storage.readDrafts(savedAs)),
      past: null,
    };
    const found = verification.kind === 'verified' ? translate('verify.verified') : verification.text;
    const notice = kind === 'verified' ? (from === 'save' ? null : info(found)) : ({ kind: 'error', text: found } as const);
    core.publish(next, notice, {
      openedLink: from === 'link' ? port.get().game.openedLink : null,
      saves: { ...port.get().saves, currentId: next.slot.isNew ? null : next.slot.id, isFailing: false },
    });
    return opened();
  };

  /** A game of this scenario and seed has been played here before, at least for a turn: no fault, and said of the new one. */
  const marksOfStart = (scenarioId: string, seed: string): RecordMark[] => {
    const isBefore = storage.ids().some((id) => {
      const kept = storage.readSummary(id);
      return kept?.scenarioId === scenarioId && kept.seed === seed && (kept.turn > 0 || kept.isOver);
    });
    return isBefore ? ['repeated'] : [];
  };
  const noticeOfStart = (marks: readonly RecordMark[]) => (marks.includes('repeated') ? info(translate('start.repeated')) : null);

  /** A game that a link names by scenario and seed: as if begun here, and kept nowhere until the player does something in it. */
  const openGame = async (scenarioId: string, seed: string): Promise<OpenOutcome> => {
    const loaded = await loadForNewGame(scenarioId);
    if ('isOpen' in loaded) return loaded;
    const { scenario, texts } = loaded;
    const id = uniqueSaveId(storage, deps.createId());
    const marks = marksOfStart(scenarioId, seed);
    const game = startGame({ id, scenario, texts, seed, mode: 'free', marks });
    const record = recordGame(game);
    const next: Played = {
      game,
      wording: createWording(texts, translate),
      opened: { record, verification: null, marks: [], isCopied: false },
      recordText: formatRecord(record),
      holder: scenario.player,
      slot: reserveSlot(id),
      drafts: {},
      past: null,
    };
    core.publish(next, noticeOfStart(marks), { saves: { ...port.get().saves, currentId: null, isFailing: false } });
    return opened();
  };

  return {
    start: async (scenarioId, options) => {
      const typed = options.seed?.trim().slice(0, maxSeedLength) ?? '';
      const read = typed === '' ? ({ ok: true, seed: deps.createSeed() } as const) : readSeed(typed);
      if (!read.ok) return refuse(read.problem);
      if (!core.takeGesture()) return superseded;
      const { seed } = read;
      const loaded = await loadForNewGame(scenarioId);
      if ('isOpen' in loaded) return loaded;
      const { scenario, texts } = loaded;
      const id = uniqueSaveId(storage, deps.createId());
      const isWatched = options.isWatched ?? false;
      const people = findSeats(scenario, options.people ?? []);
      const marks = isWatched ? [] : marksOfStart(scenarioId, seed);
      const mode = options.mode ?? (isWatched ? 'history' : 'free');
      const historical = mode === 'history' ? chosenReading(scenario, options.historical) : undefined;
      const game = startGame({ id, scenario, texts, seed, mode, historical, people, isWatched, marks });
      port.set({ saves: { ...port.get().saves, isFailing: false } });
      const place = { opened: null, recordText: '', holder: scenario.player, slot: reserveSlot(id), drafts: {}, past: null };
      core.keep({ ...place, game, wording: createWording(texts, translate) }, noticeOfStart(marks));
      return opened();
    },
    resume: async (id) => {
      const found = storage.read(id);
      if (!found.ok) {
        core.refreshSaves();
        return refuse(found.problem || translate('save.missing'));
      }
      const loaded = await loadForRecord(found.record.scenario.id);
      if ('isOpen' in loaded) return loaded;
      const reopened = reopen(found.record, id, loaded);
      return 'isOpen' in reopened ? reopened : open(found.record, reopened, 'save', id);
    },
    openLink: async (fragment) => {
      port.set({ game: { ...port.get().game, openedLink: fragment } });
      const [{ readAddress }, { parseLink, parseLinkHeader }] = await Promise.all([
        import('../../replay/address'),
        import('../../replay/link'),
      ]);
      const address = readAddress(fragment);
      if (address.kind === 'none') return refuse(address.problem);
      if (address.kind === 'game') return openGame(address.scenario, address.seed);
      const { code } = address;
      const head = parseLinkHeader(code);
      if (!head.ok) return refuse(head.problem);
      const loaded = await loadForRecord(head.head.scenario.id);
      if ('isOpen' in loaded) return loaded;
      const parsed = parseLink(loaded.scenario, code);
      if (!parsed.ok) return refuse(parsed.problem);
      const reopened = reopen(parsed.record, deps.createId(), loaded);
      return 'isOpen' in reopened ? reopened : open(parsed.record, reopened, 'link', null);
    },
    importGame: async (file) => {
      let text = typeof file === 'string' ? file : '';
      if (typeof file !== 'string') {
        const { decodeText } = await import('../../scenario/source/encoding');
        const decoded = decodeText(file);
        if (decoded.fault) return refuse(`${decoded.fault.message} ${decoded.fault.fix}`);
        text = decoded.text;
      }
      const parsed = parseRecord(text);
      if (!parsed.ok) return refuse(parsed.problem);
      const loaded = await loadForRecord(parsed.record.scenario.id);
      if ('isOpen' in loaded) return loaded;
      const reopened = reopen(parsed.record, uniqueSaveId(storage, deps.createId()), loaded);
      if ('isOpen' in reopened) return reopened;
      const { game, recordText } = reopened;
      // Kept as it came, not as this page would write it: what differs in it goes on differing.
      const isKept = storage.write(game.id, recordText, createSaveSummary(game, deps.now(), true));
      const outcome = open(parsed.record, reopened, 'file', isKept ? game.id : null);
      core.refreshSaves();
      if (!isKept) {
        port.set({ saves: { ...port.get().saves, isFailing: true } });
        core.fail(translate('save.failed'));
      }
      return outcome;
    },
    closeGame: () => {
      if (!core.takeGesture()) return;
      request += 1;
      core.publish(null, null, { openedLink: null, saves: { ...port.get().saves, currentId: null, isFailing: false } });
      core.refreshSaves();
    },
    reload: (id, changed) => {
      const played = core.played();
      if (played?.game.scenario.id !== id) return;
      if (!('scenario' in changed)) return core.fail(changed.join('\n'));
      const { game, lost } = replayUnderRules(played.game, changed, core.agents());
      const wording = createWording(changed.texts, translate);
      const recordText = played.opened ? played.recordText : formatRecord(recordGame(game));
      core.publish(
        { ...played, game, wording, recordText, past: null },
        info(translate(lost === 0 ? 'reload.same' : 'reload.shorter', { lost })),
      );
    },
  };
}
