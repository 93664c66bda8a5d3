// One clause as a radio group of options. Both sides' marks are told by sign and word, not by colour alone.

import { issueDef, tableDef } from '../../app/game/definitions';
import type { ClauseViewModel, TableViewModel } from '../../app/table/view';
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { DocumentLinkMark } from '../shared/document-links';
import { useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { isSettled, issueTitle, optionShortText, optionText, seatGlyph } from '../shared/table-labels';
import '../../i18n/en/at-table';
import './clause-row.css';

export interface ClauseRowProps {
  readonly table: TableViewModel;
  readonly clause: ClauseViewModel;
  /** A rule the draft breaks speaks of this clause. */
  readonly isBroken: boolean;
  readonly onChoose: (issue: IssueIndex, option: OptionIndex) => void;
  /** The option pointed at or focused, for the strip that reads it in full. */
  readonly onLight: (issue: IssueIndex, option: OptionIndex) => void;
  /** Shows every option in full, below each other. */
  readonly isWide?: boolean;
}

/** What stands out about a clause, in words. */
export function ClauseFlags({ table, clause, isBroken }: Pick<ClauseRowProps, 'table' | 'clause' | 'isBroken'>) {
  const session = useView();
  if (isSettled(table)) return null;
  const seat = seatTitle(session, table.counterpart);
  const demanded = table.answer?.demand?.issue === clause.issue && table.status === 'session';
  const flags = [
    isBroken && (['broken', t('table.clauseBroken')] as const),
    clause.draft < 0 && (['open', t('table.open')] as const),
    demanded && (['demand', t('table.clauseDemand', { seat })] as const),
    clause.isTakenBack && (['back', t('table.clauseTakenBack')] as const),
    clause.isAgreed && (['agreed', t('table.clauseAgreed')] as const),
    clause.hasMoved && (['moved', t(clause.theirs === clause.sent ? 'table.clauseCame' : 'table.clauseMoved', { seat })] as const),
    clause.isChanged && !clause.isTakenBack && !clause.isAgreed && (['changed', t('table.clauseChanged')] as const),
  ].filter((flag) => flag !== false);
  if (flags.length === 0) return null;
  return (
    <span class="flags">
      {flags.slice(0, 2).map(([kind, words]) => (
        <span key={kind} class={`flag flag-${kind}`}>
          {words}
        </span>
      ))}
    </span>
  );
}

export function ClauseRow({ table, clause, isBroken, onChoose, onLight, isWide = false }: ClauseRowProps) {
  const session = useView();
  const { issue, draft, theirs } = clause;
  const def = issueDef(tableDef(session.scenario, table.index), issue);
  const seat = seatTitle(session, table.counterpart);
  const name = `clause-${table.id}-${issue}`;
  const demand = table.answer?.demand;
  const demanded = demand?.issue === issue ? demand.option : null;
  // What is only ever demanded is no proposal of yours to make; it is shown once it has been asked for.
  const options = def.options.flatMap((_, option) =>
    !def.demandOnly.includes(option) || option === draft || option === theirs || option === demanded ? [option] : [],
  );
  return (
    <div class={`clause ${clause.isAgreed ? 'clause-agreed' : ''} ${isBroken ? 'clause-broken' : ''} ${isWide ? 'clause-wide' : ''}`}>
      {!isWide && (
        <div class="clause-head">
          <h3 class="clause-title" id={name}>
            {issueTitle(session, table.id, issue)}
            <ClauseFlags table={table} clause={clause} isBroken={isBroken} />
          </h3>
          <DocumentLinkMark of={`table.${table.id}.issue.${def.id}`} />
        </div>
      )}
      <div class="options" role="radiogroup" aria-labelledby={name}>
        {options.map((option) => {
          const [isOwn, isTheirs] = [draft === option, theirs === option];
          const short = optionShortText(session, table.id, issue, option);
          const full = optionText(session, table.id, issue, option);
          return (
            <label
              key={option}
              class={`option ${isOwn ? 'option-own' : ''} ${isTheirs ? 'option-theirs' : ''} ${demanded === option ? 'option-demanded' : ''}`}
              onPointerEnter={() => onLight(issue, option)}
            >
              <input
                type="radio"
                class="unseen"
                name={name}
                value={option}
                checked={isOwn}
                disabled={isSettled(table)}
                onFocus={() => onLight(issue, option)}
                onChange={() => onChoose(issue, option)}
              />
              <span class="option-words">
                {isWide ? full : short}
                {!isWide && full !== short && <span class="unseen">: {full}</span>}
              </span>
              {isTheirs && <span class="unseen"> {t('table.inTheirs', { seat })}</span>}
              {isOwn && (
                <i class="mark mark-own" aria-hidden="true">
                  {seatGlyph(session, session.view.seat)}
                </i>
              )}
              {isTheirs && (
                <i class="mark mark-theirs" aria-hidden="true">
                  {seatGlyph(session, table.counterpart)}
                </i>
              )}
            </label>
          );
        })}
      </div>
    </div>
  );
}
