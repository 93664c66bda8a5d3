// The policy lines that can be declared: meaning, favoured acts, cost of changing.
import { actionDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { DocumentLinks } from '../shared/document-links';
import { useController, useView } from '../shared/game-context';
import { rejectionText, textOrEmpty } from '../shared/labels';
import { Modal } from '../shared/modal';
import { SourceAddress, SourceName } from '../shared/sources';
import { Rationale } from './rationale';
import './line-sheet.css';

const MOST_ACTS = 8;

export function LineSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title={t('line.title')} look="wide" onClose={onClose}>
      <LineList onDone={onClose} />
    </Modal>
  );
}

/** The list of lines; `onDone` runs after one is declared. */
export function LineList({ onDone }: { readonly onDone?: () => void }) {
  const session = useView();
  const controller = useController();
  const { lines, slots } = session.scenario;
  const current = session.view.values[slots.line] ?? 0;
  return (
    <>
      <p>{t('line.voices')}</p>
      <p>
        {t('line.text', {
          off: Math.round(lines.offLine / 10),
          none: Math.round(lines.noLine / 10),
          cost: lines.changeCost,
          turns: lines.holdTurns,
        })}
      </p>
      <ul class="lines">
        {lines.list.map(({ id, actions }, index) => {
          const choice = session.choices.find(({ command }) => command.type === 'declare' && command.id === id);
          const isCurrent = current === index + 1;
          const quote = textOrEmpty(session, `line.${id}.quote`);
          const motto = textOrEmpty(session, `line.${id}.short`);
          const rejection = isCurrent ? null : (choice?.rejection ?? null);
          return (
            <li key={id} class={isCurrent ? 'line line-current' : 'line'}>
              <h3 class="line-title">
                {session.text(`line.${id}.title`)} <span class="line-author">{textOrEmpty(session, `line.${id}.author`)}</span>
              </h3>
              {motto !== '' && <p class="line-quote">{motto}</p>}
              {quote !== '' && <p class="line-quote">“{quote}”</p>}
              <details class="reason line-more" open={motto === '' && quote === ''}>
                <summary>
                  {t('line.more')}
                  <span class="unseen"> {session.text(`line.${id}.title`)}</span>
                </summary>
                <p>{textOrEmpty(session, `line.${id}.text`)}</p>
                <p class="line-favours">
                  <b>{t('line.favours')}</b>{' '}
                  {actions
                    .slice(0, MOST_ACTS)
                    .map((action) => session.text(`action.${actionDef(session.scenario, action).id}.title`))
                    .join(' · ')}
                  {actions.length > MOST_ACTS && ` ${t('acts.moreChanges', { n: actions.length - MOST_ACTS })}`}
                </p>
                <LineSources of={id} />
                <DocumentLinks of={`line.${id}`} />
              </details>
              {rejection && <p class="act-reason">{rejectionText(session, rejection)}</p>}
              <button
                type="button"
                class={isCurrent ? 'button button-chosen' : 'button'}
                aria-pressed={isCurrent}
                aria-disabled={isCurrent || rejection !== null}
                onClick={() => {
                  if (isCurrent || rejection) return;
                  controller.declare(id);
                  onDone?.();
                }}
              >
                {isCurrent ? t('line.current') : t('line.declare')}
                {!isCurrent && choice && choice.cost > 0 && <span class="button-cost">{t('acts.cost', { n: choice.cost })}</span>}
                <span class="unseen"> {session.text(`line.${id}.title`)}</span>
              </button>
              <Rationale prefix={`line.${id}`} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The documents whose reading a line is, each with the address at which it can be read. */
function LineSources({ of }: { readonly of: string }) {
  const session = useView();
  const ids = textOrEmpty(session, `line.${of}.sources`).split(',');
  return (
    <ul class="source-names">
      {ids
        .filter((id) => session.hasText(`source.${id}.url`))
        .map((id) => (
          <li key={id}>
            {t('line.follows')} <SourceName id={id} /> <SourceAddress address={textOrEmpty(session, `source.${id}.url`)} />
          </li>
        ))}
    </ul>
  );
}
