// Footer of the table: leave, hold, send or sign, each with the reason when it is not allowed.
import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import type { GameView } from '../../app/game/game-view';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useApp, useNavigation, useSettings, useView } from '../shared/game-context';
import { rejectionText } from '../shared/labels';
import { isSettled, issueTitles } from '../shared/table-labels';
import type { TableAction } from './table-confirmation';
import '../../i18n/en/at-table';

interface TableFooterProps {
  readonly table: TableViewModel;
  readonly judgement: DraftEvaluation;
  readonly onAsk: (question: TableAction) => void;
  readonly onHold: () => void;
}

/** Why the draft cannot be sent; empty when it can. */
export function sendRejectionText(session: GameView, table: TableViewModel, judgement: DraftEvaluation): string {
  if (table.rejection) return rejectionText(session, table.rejection);
  if (judgement.open.length > 0)
    return t('table.clausesOpen', { n: judgement.open.length, names: issueTitles(session, table.id, judgement.open) });
  const [broken] = judgement.broken;
  if (broken) return session.text(broken.key);
  return table.draftRejection ? rejectionText(session, table.draftRejection) : '';
}

export function TableFooter({ table, judgement, onAsk, onHold }: TableFooterProps) {
  const session = useView();
  const { announce } = useApp();
  const settings = useSettings();
  const { behindTable } = useNavigation();
  const isReferred = table.referred !== null;
  const reason = isReferred ? signRejectionText(session, table) : sendRejectionText(session, table, judgement);
  const question: TableAction = isReferred ? 'sign' : 'send';
  const isClosing = !isReferred && (table.status === 'over' || isSettled(table));
  return (
    <div class="table-foot">
      {reason && !isClosing && (
        <p class="act-reason" id="send-reason">
          {reason}
        </p>
      )}
      <div class="table-buttons">
        {table.canLeave && (
          <button type="button" class="button" onClick={() => onAsk('leave')}>
            {t('table.leaveShort')}
            <span class="unseen"> {t('table.leaveRest')}</span>
          </button>
        )}
        <button type="button" class={isClosing ? 'button button-seal' : 'button'} title={t('table.holdText')} onClick={onHold}>
          {t(!isClosing ? 'table.hold' : behindTable === 'scene' ? 'desk.toScene' : 'table.back')}
        </button>
        {!isClosing && (
          <button
            type="button"
            class="button button-seal"
            aria-disabled={reason !== ''}
            {...(reason ? { 'aria-describedby': 'send-reason' } : {})}
            onClick={() => (reason ? announce(reason) : onAsk(question))}
          >
            {t(isReferred ? 'table.signNow' : 'table.send')}{' '}
            {settings.hasShortcuts && (
              <span class="key-hint" aria-hidden="true">
                S
              </span>
            )}
          </button>
        )}
      </div>
    </div>
  );
}

/** Why the referred text cannot be signed now; empty when it can. */
export function signRejectionText(session: GameView, { signRejection }: TableViewModel): string {
  return signRejection ? rejectionText(session, signRejection) : '';
}
