// Every visible event of every turn, newest turn first; numbers and causes on demand.

import type { GameEvent } from '../../engine/model/event';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { eventSentence } from '../shared/event-sentences';
import { useView } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { Modal } from '../shared/modal';
import { eventsByTurn, summarizeChanges } from '../shared/turn-summary';
import { ChangeTable } from './turn-summary-sheet';
import '../../i18n/en/log';
import './log-sheet.css';

export function LogSheet({ onClose }: { readonly onClose: () => void }) {
  const session = useView();
  const turns = eventsByTurn(session).map((events, turn) => ({ events, turn }));
  return (
    <Modal title={t('log.title')} look="wide" onClose={onClose}>
      {turns.reverse().map(({ events, turn }) => (
        <LogTurn key={turn} events={events} turn={turn} isOpen={turn >= session.view.turn - 1} />
      ))}
    </Modal>
  );
}

function LogTurn({ events, turn, isOpen }: { readonly events: readonly GameEvent[]; readonly turn: Turn; readonly isOpen: boolean }) {
  const session = useView();
  const sentences = events.map((event) => eventSentence(session, event)).filter((sentence) => sentence !== '');
  const changes = summarizeChanges(session, events);
  return (
    <details class="log-turn" open={isOpen}>
      <summary>
        <b>{t('desk.turn', { turn: turn + 1, turns: session.scenario.turns.length })}</b> {turnLabel(session, turn)}
      </summary>
      <ul class="log-list">
        {sentences.map((sentence, index) => (
          <li key={`${index}${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {changes.length > 0 && (
        <details class="reason">
          <summary>{t('record.numbers', { n: changes.length })}</summary>
          <ChangeTable changes={changes} />
        </details>
      )}
    </details>
  );
}
