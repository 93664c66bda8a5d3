// Clauses one at a time for narrow pages, with an overview list.

import { useEffect, useRef, useState } from 'preact/hooks';
import { issueDef, tableDef } from '../../app/game/definitions';
import type { ClauseViewModel, TableViewModel } from '../../app/table/view';
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { DocumentLinks } from '../shared/document-links';
import { useView } from '../shared/game-context';
import { issueText, issueTitle, optionShortText, seatGlyph } from '../shared/table-labels';
import { ClauseFlags, ClauseRow } from './clause-row';
import '../../i18n/en/at-table';
import './clause-stepper.css';

interface ClauseStepperProps {
  readonly table: TableViewModel;
  readonly broken: ReadonlySet<number>;
  readonly onChoose: (issue: IssueIndex, option: OptionIndex) => void;
}

export function ClauseStepper({ table, broken, onChoose }: ClauseStepperProps) {
  const session = useView();
  const order = [...table.clauses].sort((a, b) => Number(b.isFront) - Number(a.isFront) || a.issue - b.issue);
  const [at, setAt] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: false });
  }, [at]);
  const go = (to: number | null) => {
    hasMoved.current = true;
    setAt(to);
  };
  const clause = at === null ? null : order[at];
  if (at === null || !clause) {
    return (
      <div class="walk">
        <h3 class="walk-title" tabIndex={-1} ref={heading}>
          {t('table.clauses')}
        </h3>
        <ol class="walk-list">
          {order.map((item, i) => (
            <li key={item.issue}>
              <button type="button" class="walk-item" onClick={() => go(i)}>
                <span class="walk-name">
                  {issueTitle(session, table.id, item.issue)}
                  <ClauseFlags table={table} clause={item} isBroken={broken.has(item.issue)} />
                </span>
                <Sides table={table} clause={item} />
              </button>
            </li>
          ))}
        </ol>
      </div>
    );
  }
  const { issue } = clause;
  return (
    <div class="walk">
      <p class="walk-at">{t('table.at', { n: at + 1, of: order.length })}</p>
      <h3 class="walk-title" id={`clause-${table.id}-${issue}`} tabIndex={-1} ref={heading}>
        {issueTitle(session, table.id, issue)}
        <ClauseFlags table={table} clause={clause} isBroken={broken.has(issue)} />
      </h3>
      <p class="walk-text">{issueText(session, table.id, issue)}</p>
      <DocumentLinks of={`table.${table.id}.issue.${issueDef(tableDef(session.scenario, table.index), issue).id}`} />
      <ClauseRow
        key={issue}
        table={table}
        clause={clause}
        isBroken={broken.has(issue)}
        onChoose={onChoose}
        onLight={() => undefined}
        isWide
      />
      <div class="walk-steps">
        <button type="button" class="button" aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
          <span aria-hidden="true">←</span>
          <span class="unseen">{t('table.previous')}</span>
        </button>
        <button type="button" class="button" onClick={() => go(null)}>
          {t('table.overview')}
        </button>
        <button type="button" class="button" aria-disabled={at === order.length - 1} onClick={() => at < order.length - 1 && go(at + 1)}>
          <span aria-hidden="true">→</span>
          <span class="unseen">{t('table.next')}</span>
        </button>
      </div>
    </div>
  );
}

/** What each side's text says of a clause, in a word or two. */
function Sides({ table, clause }: { readonly table: TableViewModel; readonly clause: ClauseViewModel }) {
  const session = useView();
  const { issue, draft, theirs } = clause;
  return (
    <span class="walk-sides">
      <span class="walk-own">
        <i class="mark mark-own" aria-hidden="true">
          {seatGlyph(session, session.view.seat)}
        </i>
        <span class="unseen">{t('table.own')}: </span>
        {draft < 0 ? '–' : optionShortText(session, table.id, issue, draft)}
      </span>
      {theirs !== null && theirs !== draft && (
        <span class="walk-theirs">
          <i class="mark mark-theirs" aria-hidden="true">
            {seatGlyph(session, table.counterpart)}
          </i>
          {optionShortText(session, table.id, issue, theirs)}
        </span>
      )}
    </span>
  );
}
