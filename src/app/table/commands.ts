// What the player's seat does at a table: drafts, texts sent and taken, leaving, signing.

import type { Command } from '../../engine/model/command';
import type { Seat } from '../../engine/model/indices';
import type { ControllerCore } from '../core';
import { loadTableAgents } from '../game/agents';
import type { Outcome } from '../outcome';
import type { Played } from '../slices';
import type { AnswerMark } from '../state';
import { isDraftFor, type TableDraft } from './draft';
import type { AnswerViewModel, TableViewModel } from './view';

export interface TableResult {
  /** The table after the command. */
  readonly table: TableViewModel;
  /** The answer that came at once; null where none did. */
  readonly answer: AnswerViewModel | null;
}

export interface TableCommands {
  /** Fetches what answers at tables; before it has come no text can be sent. Rejects when it does not come. */
  readonly loadTable: () => Promise<void>;
  /** Keeps a text in hand for a table: with the game, but not part of its record. Nothing is sent. */
  readonly writeDraft: (table: string, draft: TableDraft) => void;
  /** The player has been shown what this answer led to. */
  readonly markAnswerSeen: (answer: AnswerMark) => void;
  /** Sends the draft in hand; the other side answers at once. Cannot be taken back. */
  readonly offer: (table: string) => Outcome<TableResult>;
  /** Takes the other side's text as it lies there. */
  readonly agree: (table: string) => Outcome<TableResult>;
  readonly leaveTable: (table: string) => Outcome<TableResult>;
  /** Signs the text both sides stand by. */
  readonly sign: (table: string) => Outcome<TableResult>;
}

export function createTableCommands(core: ControllerCore): TableCommands {
  const tableOf = (id: string): TableViewModel | undefined => core.port.get().table.tables.find((table) => table.id === id);
  /** What is said at a table, made from how the table stands now. */
  const speak = (
    id: string,
    make: (seat: Seat, table: TableViewModel) => Command,
    prepare: (played: Played) => Played = (played) => played,
  ): Outcome<TableResult> =>
    core.asPlayer((played, seat) => {
      const before = tableOf(id);
      if (!before) return core.refuse('noGame');
      const given = core.oncePerGesture(() => core.give(prepare(played), [make(seat, before)]));
      if (!given.isAccepted) return given;
      const table = tableOf(id) ?? before;
      const isAnswered = given.events.some((event) => event.type === 'textAnswered' && event.table === id);
      return { ...given, result: { table, answer: isAnswered ? table.answer : null } };
    });
  return {
    loadTable: async () => {
      if (core.agents().kind === 'awayFromTables') core.setAgents(await loadTableAgents());
    },
    writeDraft: (id, draft) => {
      const played = core.played();
      const def = played?.game.scenario.tables.find((table) => table.id === id);
      if (!played || played.past || !def || !isDraftFor(def, draft)) return;
      core.keepDrafts({ ...played.drafts, [id]: draft });
    },
    markAnswerSeen: (seenAnswer) => core.port.set({ table: { ...core.port.get().table, seenAnswer } }),
    offer: (id) => {
      if (core.agents().kind === 'awayFromTables') return core.refuse('agentsNotLoaded');
      return speak(id, (seat, { exchange, draft }) => ({ type: 'offer', seat, table: id, exchange, text: draft }));
    },
    agree: (id) =>
      speak(
        id,
        (seat, { exchange }) => ({ type: 'agree', seat, table: id, exchange }),
        // Agreeing takes the counterpart's text, so the player's draft goes with it.
        (played) => ({ ...played, drafts: Object.fromEntries(Object.entries(played.drafts).filter(([table]) => table !== id)) }),
      ),
    leaveTable: (id) => speak(id, (seat) => ({ type: 'leave', seat, table: id })),
    sign: (id) => speak(id, (seat) => ({ type: 'sign', seat, table: id })),
  };
}
