// The draft treaty: political clauses in front, technical ones folded with their defaults, and first drafts to begin from.

import { useState } from 'preact/hooks';
import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import { tableDef } from '../../app/game/definitions';
import type { TableDraft } from '../../app/table/draft';
import type { TableViewModel } from '../../app/table/view';
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useApp, useController, useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { isSettled, issueTitle, optionShortText, optionText, seatGlyph, tableTitle } from '../shared/table-labels';
import { ClauseRow } from './clause-row';
import { ClauseStepper } from './clause-stepper';
import '../../i18n/en/at-table';

export interface TreatyPaperProps {
  readonly table: TableViewModel;
  readonly judgement: DraftEvaluation;
  /** One clause at a time, on a page too narrow for rows. */
  readonly isNarrow: boolean;
}

/** Clauses that rules the draft breaks speak of. */
export function brokenClauses(judgement: DraftEvaluation): ReadonlySet<number> {
  return new Set(judgement.broken.flatMap(({ issues }) => issues));
}

export function TreatyPaper({ table, judgement, isNarrow }: TreatyPaperProps) {
  const session = useView();
  const controller = useController();
  const [lit, setLit] = useState<readonly [IssueIndex, OptionIndex] | null>(null);
  const broken = brokenClauses(judgement);
  const agreed = table.clauses.filter(({ isAgreed }) => isAgreed).length;
  const hasTheirs = table.theirText !== null;
  const seat = seatTitle(session, table.counterpart);
  const choose = (issue: IssueIndex, option: OptionIndex) => {
    controller.writeDraft(
      table.id,
      table.draft.map((chosen, i) => (i === issue ? option : chosen)),
    );
    setLit([issue, option]);
  };
  const light = (issue: IssueIndex, option: OptionIndex) => setLit([issue, option]);
  const counts = { n: table.clauses.length, agreed };
  return (
    <section class="treaty-place" aria-labelledby="treaty-title">
      <p class="paper-sides">
        <span class="side side-own">
          <b aria-hidden="true">{seatGlyph(session, session.view.seat)}</b> {t(isSettled(table) ? 'table.ownText' : 'table.own')}{' '}
          <i class="swatch swatch-own" aria-hidden="true" />
        </span>
        <span class="side side-theirs">
          {hasTheirs ? t('table.theirs', { seat }) : t('table.theirsNone', { seat })} <i class="swatch swatch-theirs" aria-hidden="true" />{' '}
          <b aria-hidden="true">{seatGlyph(session, table.counterpart)}</b>
        </span>
      </p>
      <div class="treaty">
        <header class="treaty-head">
          <h2 class="treaty-title" id="treaty-title">
            {tableTitle(session, table.id)}
          </h2>
          <p class="treaty-sub">{t(isSettled(table) ? 'table.subSettled' : hasTheirs ? 'table.subAgreed' : 'table.sub', counts)}</p>
          {!isSettled(table) && <StartingDrafts table={table} />}
        </header>
        {isNarrow ? (
          <ClauseStepper table={table} broken={broken} onChoose={choose} />
        ) : (
          <Rows table={table} broken={broken} onChoose={choose} onLight={light} />
        )}
        <BrokenRules judgement={judgement} />
        {!isNarrow && (
          <p class="full-words" aria-hidden="true">
            {isSettled(table) ? null : lit ? (
              <>
                <b>{issueTitle(session, table.id, lit[0])}</b> {optionText(session, table.id, lit[0], lit[1])}
              </>
            ) : (
              t('table.wordsNone')
            )}
          </p>
        )}
      </div>
    </section>
  );
}

interface RowsProps {
  readonly table: TableViewModel;
  readonly broken: ReadonlySet<number>;
  readonly onChoose: (issue: IssueIndex, option: OptionIndex) => void;
  readonly onLight: (issue: IssueIndex, option: OptionIndex) => void;
}

function Rows({ table, broken, onChoose, onLight }: RowsProps) {
  const session = useView();
  const [wish, setWish] = useState<boolean | null>(null);
  const front = table.clauses.filter(({ isFront }) => isFront);
  const rest = table.clauses.filter(({ isFront }) => !isFront);
  const apart = rest.filter(({ theirs, isAgreed }) => theirs !== null && !isAgreed).length;
  // What is in dispute lies open unless the reader folds it.
  const isUnfolded = wish ?? apart > 0;
  const row = (clause: TableViewModel['clauses'][number]) => (
    <ClauseRow key={clause.issue} table={table} clause={clause} isBroken={broken.has(clause.issue)} onChoose={onChoose} onLight={onLight} />
  );
  return (
    <>
      {front.map(row)}
      {rest.length > 0 && (
        <div class="technical">
          <button type="button" class="technical-toggle" aria-expanded={isUnfolded} onClick={() => setWish(!isUnfolded)}>
            <span class="technical-title">{t('table.technical', { n: rest.length })}</span>
            {!isUnfolded && (
              <span class="technical-sum">
                {rest
                  .map(({ issue, draft }) => (draft < 0 ? t('table.open') : optionShortText(session, table.id, issue, draft)))
                  .join(' · ')}
              </span>
            )}
            {apart > 0 && <span class="flag flag-moved">{t('table.technicalApart', { n: apart })}</span>}
            <span class="technical-do">{t(isUnfolded ? 'table.hide' : 'table.show')}</span>
          </button>
          {isUnfolded && rest.map(row)}
        </div>
      )}
    </>
  );
}

/** First drafts, the latest texts: one press lays one of them down as the draft. */
function StartingDrafts({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  const controller = useController();
  const { announce } = useApp();
  const def = tableDef(session.scenario, table.index);
  const lay = (draft: TableDraft, title: string) => {
    controller.writeDraft(table.id, draft);
    announce(t('table.taken', { title }));
  };
  const isLaid = (draft: TableDraft) => draft.every((option, i) => option === table.draft[i]);
  const starts = [
    ...(table.theirText
      ? [{ title: t('table.theirLast', { seat: seatTitle(session, table.counterpart) }), text: table.theirText, why: '' }]
      : []),
    ...(table.sentText ? [{ title: t('table.ownLast'), text: table.sentText, why: '' }] : []),
    ...def.drafts.map(({ id, text }) => ({
      title: session.text(`table.${table.id}.draft.${id}.title`),
      text,
      why: session.text(`table.${table.id}.draft.${id}.text`),
    })),
  ];
  if (starts.length === 0) return null;
  const laid = starts.find(({ text }) => isLaid(text));
  return (
    <div class="starts">
      <p class="starts-title">{t('table.start')}</p>
      <ul class="starts-row" aria-label={t('table.start')}>
        {starts.map(({ title, text, why }) => (
          <li key={title}>
            <button type="button" class="start" title={why} aria-pressed={isLaid(text)} onClick={() => lay(text, title)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {laid?.why && <p class="starts-why">{laid.why}</p>}
    </div>
  );
}

/** Combinations that do not go together, each in the rule's own sentence. */
function BrokenRules({ judgement }: { readonly judgement: DraftEvaluation }) {
  const session = useView();
  return (
    <div class="broken" role="status">
      {judgement.broken.map(({ id, key }) => (
        <p key={id}>
          <b aria-hidden="true">!</b> {session.text(key)}
        </p>
      ))}
    </div>
  );
}
