// Confirmations of what cannot be taken back: sending, taking their text, leaving, signing. Each says its cost and consequences.

import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import { seenValue } from '../../app/game/definitions';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { Modal } from '../shared/modal';
import { conditionShortTitle, issueTitles } from '../shared/table-labels';
import '../../i18n/en/at-table';

export type TableAction = 'send' | 'take' | 'leave' | 'sign';

interface TableConfirmationProps {
  readonly question: TableAction;
  readonly table: TableViewModel;
  /** Of the text that would be sent, taken or signed. */
  readonly judgement: DraftEvaluation;
  readonly mayBeSigned: boolean;
  readonly onClose: () => void;
  readonly onDo: (question: TableAction) => void;
  /** Where the focus goes when the question closes; null for back to what asked it. */
  readonly focusAfter: () => HTMLElement | null;
}

const TITLES = { send: 'table.send', take: 'table.take', leave: 'table.leave', sign: 'table.signNow' } as const;
const DOES = { send: 'table.sendNow', take: 'table.take', leave: 'table.leave', sign: 'table.signNow' } as const;

export function TableConfirmation({ question, table, judgement, mayBeSigned, onClose, onDo, focusAfter }: TableConfirmationProps) {
  const footer = (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button
        type="button"
        class="button button-seal"
        onClick={() => {
          onClose();
          onDo(question);
        }}
      >
        {t(DOES[question])}
      </button>
    </>
  );
  return (
    <Modal title={t(TITLES[question])} look="small" onClose={onClose} footer={footer} focusAfter={focusAfter}>
      <Body question={question} table={table} mayBeSigned={mayBeSigned} />
      {question !== 'leave' && (question !== 'send' || mayBeSigned) && <Warnings table={table} judgement={judgement} />}
    </Modal>
  );
}

function Body({ question, table, mayBeSigned }: Pick<TableConfirmationProps, 'question' | 'table' | 'mayBeSigned'>) {
  const session = useView();
  const seat = seatTitle(session, table.counterpart);
  const { exchange, exchanges, cost } = table;
  const capitalSlot = session.scenario.slots.capital;
  const capital = capitalSlot < 0 ? 0 : seenValue(session, capitalSlot);
  if (question === 'leave') return <p>{t('table.leaveAsk')}</p>;
  if (question === 'sign') return <p>{t('table.signAsk')}</p>;
  if (question === 'take') {
    return (
      <p>
        {t('table.takeAsk', { seat })} {t(mayBeSigned ? 'table.takeSign' : 'table.takeRefer')}
      </p>
    );
  }
  const back = table.clauses.filter(({ isTakenBack }) => isTakenBack).map(({ issue }) => issue);
  return (
    <>
      {exchange === 0 ? (
        <>
          <p>{t(cost > 0 ? 'table.sendCost' : 'table.sendFree', { cost, capital, n: exchanges })}</p>
          <p>{t('table.sendAsk', { seat })}</p>
        </>
      ) : (
        <p>{t('table.sendNext', { n: exchange + 1, of: exchanges })}</p>
      )}
      {mayBeSigned && <p>{t('table.sendSigned', { seat })}</p>}
      {back.length > 0 && <p class="act-reason">{t('table.sendTakesBack', { names: issueTitles(session, table.id, back) })}</p>}
    </>
  );
}

/** What a signature would meet, before it is given. */
function Warnings({ table, judgement }: Pick<TableConfirmationProps, 'table' | 'judgement'>) {
  const session = useView();
  const falling = judgement.conditions.filter(({ verdict }) => verdict === 'no');
  const names = falling.map(({ id }) => conditionShortTitle(session, table.id, id)).join(', ');
  return (
    <>
      {judgement.own.verdict === 'no' && <p class="act-reason">{t('table.warnWorth')}</p>}
      {falling.length > 0 && <p class="act-reason">{t('table.warnVote', { names })}</p>}
    </>
  );
}
