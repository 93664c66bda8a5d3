// The tables of the game: which are open, their state, and the button to each; in scenarios without bargaining, the single step that closes a text.

import { useEffect, useRef } from 'preact/hooks';
import { actionDef } from '../../app/game/definitions';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { AnsweringActs } from '../shared/answering-acts';
import { useApp, useNames, useNavigation, useParties, useTables, useViewPart } from '../shared/game-context';
import { rejectionText, seatTitle, textOrEmpty } from '../shared/labels';
import { GaugeRow } from '../shared/marks';
import { isTableAlive, isTableLive, statusSentence, statusText, tableTitle } from '../shared/table-labels';
import { ActCard } from './act-card';

export function TableTab() {
  const parties = useParties();
  const { scenario } = useNames();
  const tables = useTables();
  const hasAgreement = useViewPart(({ view }) => Boolean(view.agreement));
  const { studies } = useApp().options;
  // A table is likely to be opened from here: the worker that studies it starts now.
  useEffect(() => studies.warmUp(scenario), []);
  const drafts = new Set(scenario.actions.flatMap((action) => (action.draftSlot >= 0 ? [action.draftSlot] : [])));
  return (
    <div class="table-tab">
      <h2 class="acts-title">{t('table.title')}</h2>
      {hasAgreement && <p>{t('table.agreed')}</p>}
      {tables.length === 0 && <p>{t('table.intro', parties)}</p>}
      {[...drafts].map((slot) => (
        <GaugeRow key={slot} slot={slot} tone="home" />
      ))}
      {tables.length === 0 ? (
        <OneStep />
      ) : (
        <ul class="act-list">
          {tables.map((table) => (
            <TableCard key={table.id} table={table} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One table: with whom, how it stands, what a session costs, and the way to its paper. */
function TableCard({ table }: { readonly table: TableViewModel }) {
  const names = useNames();
  const { goToTable, lastTable } = useNavigation();
  const { id, cost, exchanges, status } = table;
  const entry = useRef<HTMLButtonElement>(null);
  // Returning from the table, the focus goes back to its button.
  useEffect(() => {
    if (lastTable === id) entry.current?.focus();
  }, []);
  const isAlive = isTableAlive(table);
  const seat = seatTitle(names, table.counterpart);
  const note = useViewPart((view) => statusSentence(view, table));
  return (
    <li class={isAlive ? 'act' : 'act act-closed'} data-table={id}>
      <div class="act-head">
        <h3 class="act-title">{tableTitle(names, id)}</h3>
        <span class="act-category">{statusText(table)}</span>
      </div>
      <p class="act-later">{textOrEmpty(names, `table.${id}.text`)}</p>
      <p class={isAlive ? 'act-later' : 'act-reason'}>{note}</p>
      <div class="act-foot">
        <p class="act-because">
          {t('table.across', { seat })}. {status === 'open' && t(cost > 0 ? 'table.price' : 'table.priceFree', { cost, n: exchanges })}
        </p>
        <button type="button" class={isAlive ? 'button button-seal' : 'button'} ref={entry} onClick={() => goToTable(id)}>
          {t(status === 'referred' ? 'table.sign' : isTableLive(table) ? 'table.sit' : 'table.look')}
          <span class="unseen">: {tableTitle(names, id)}</span>
        </button>
      </div>
    </li>
  );
}

/** The fast model: one act that closes a text. */
function OneStep() {
  const { scenario } = useNames();
  const { closing, refusal } = useViewPart((session) => {
    const act = scenario.actions.find((action) => action.closes && action.seat === session.view.seat);
    const choice = session.choices.find(({ command }) => command.type === 'act' && command.id === act?.id);
    return { closing: act ?? null, refusal: choice?.rejection ? rejectionText(session, choice.rejection) : '' };
  });
  if (!closing) return null;
  return (
    <>
      {closing.withOneOf.length > 0 && (
        <AnsweringActs ids={closing.withOneOf.map((action) => actionDef(scenario, action).id)} most={3} label={t('table.with')} />
      )}
      {refusal && <p class="act-reason">{refusal}</p>}
      <ul class="act-list">
        <ActCard id={closing.id} />
      </ul>
    </>
  );
}
