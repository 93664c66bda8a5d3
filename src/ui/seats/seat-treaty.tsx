// The player's text seen from the other seat, with that seat's own draft.

import { useState } from 'preact/hooks';
import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import { issueDef, optionIn, tableDef } from '../../app/game/definitions';
import type { SeatDesk } from '../../app/seats/hot-seat';
import type { TextTask } from '../../app/seats/text-task';
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { seatTitle } from '../shared/labels';
import { issueTitle, optionShortText, optionText, seatGlyph, tableTitle } from '../shared/table-labels';
import '../../i18n/en/at-table';
import '../../i18n/en/seats';
import './seat-treaty.css';

interface PaperProps {
  readonly desk: SeatDesk;
  readonly task: TextTask;
  readonly draft: readonly number[];
  readonly broken: DraftEvaluation['broken'];
  readonly onChange: (draft: readonly number[]) => void;
}

export function SeatTreaty({ desk, task, draft, broken, onChange }: PaperProps) {
  const { scenario } = desk;
  const table = tableDef(scenario, task.table);
  const seat = seatTitle(desk, scenario.player);
  const [lit, setLit] = useState<readonly [IssueIndex, OptionIndex] | null>(null);
  const choose = (issue: IssueIndex, option: OptionIndex) => {
    setLit([issue, option]);
    onChange(draft.map((chosen, i) => (i === issue ? option : chosen)));
  };
  const isApart = (issue: IssueIndex) => draft[issue] !== task.proposedText[issue];
  const rest = table.issues.flatMap((_, issue) => (table.front.includes(issue) ? [] : [issue]));
  const row = (issue: IssueIndex) => (
    <Clause
      key={issue}
      desk={desk}
      task={task}
      issue={issue}
      chosen={optionIn(draft, issue)}
      isBroken={broken.some(({ issues }) => issues.includes(issue))}
      onChoose={choose}
      onLight={(option) => setLit([issue, option])}
    />
  );
  const starts = [
    { key: 'theirs', title: t('seats.text.theirs', { seat }), text: task.proposedText },
    ...(task.ownText ? [{ key: 'own', title: t('seats.text.startOwn'), text: task.ownText }] : []),
    ...(task.advice.text.length > 0 ? [{ key: 'staff', title: t('seats.text.startStaff'), text: task.advice.text }] : []),
  ];
  return (
    <section class="treaty-place" aria-labelledby="paper-title">
      <p class="paper-sides">
        <span class="side side-own">
          <b aria-hidden="true">{seatGlyph(desk, desk.seat)}</b> {t('seats.text.yours')} <i class="swatch swatch-own" aria-hidden="true" />
        </span>
        <span class="side side-theirs">
          {t('seats.text.theirs', { seat })} <i class="swatch swatch-theirs" aria-hidden="true" />{' '}
          <b aria-hidden="true">{seatGlyph(desk, scenario.player)}</b>
        </span>
      </p>
      <div class="treaty">
        <header class="treaty-head">
          <h2 class="treaty-title" id="paper-title">
            {tableTitle(desk, table.id)}
          </h2>
          <p class="treaty-sub">{t('seats.text.sub', { n: table.issues.length })}</p>
          <ul class="starts-row" aria-label={t('seats.text.start')}>
            {starts.map(({ key, title, text }) => (
              <li key={key}>
                <button
                  type="button"
                  class="start"
                  aria-pressed={text.every((option, i) => option === draft[i])}
                  onClick={() => onChange(text)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </header>
        {table.front.map(row)}
        <details class="technical seat-technical" open={rest.some(isApart)}>
          <summary class="technical-toggle">
            <span class="technical-title">{t('seats.text.technical', { n: rest.length })}</span>
            <span class="technical-sum">
              {rest.map((issue) => optionShortText(desk, table.id, issue, optionIn(draft, issue))).join(' · ')}
            </span>
          </summary>
          {rest.map(row)}
        </details>
        <div class="broken" role="status">
          {broken.map(({ id, key }) => (
            <p key={id}>
              <b aria-hidden="true">!</b> {desk.text(key)}
            </p>
          ))}
        </div>
        <p class="full-words" aria-hidden="true">
          {lit ? (
            <>
              <b>{issueTitle(desk, table.id, lit[0])}</b> {optionText(desk, table.id, lit[0], lit[1])}
            </>
          ) : (
            t('table.wordsNone')
          )}
        </p>
      </div>
    </section>
  );
}

interface SeatClauseProps {
  readonly desk: SeatDesk;
  readonly task: TextTask;
  readonly issue: IssueIndex;
  readonly chosen: number;
  readonly isBroken: boolean;
  readonly onChoose: (issue: IssueIndex, option: OptionIndex) => void;
  readonly onLight: (option: OptionIndex) => void;
}

/** One clause: a row of options, or on a narrow page a list to choose from (the style sheet shows one of the two). */
function Clause({ desk, task, issue, chosen, isBroken, onChoose, onLight }: SeatClauseProps) {
  const table = tableDef(desk.scenario, task.table);
  const def = issueDef(table, issue);
  const theirs = optionIn(task.proposedText, issue);
  const name = `seat-clause-${issue}`;
  const title = issueTitle(desk, table.id, issue);
  const seat = seatTitle(desk, desk.scenario.player);
  // What is only ever demanded goes with a demand, never into a text.
  const options = def.options.flatMap((_, option) =>
    !def.demandOnly.includes(option) || option === chosen || option === theirs ? [option] : [],
  );
  const words = (option: OptionIndex) => optionShortText(desk, table.id, issue, option);
  return (
    <div class={`clause ${isBroken ? 'clause-broken' : ''}`}>
      <h3 class="clause-title" id={name}>
        {title}
      </h3>
      <div class="options seat-options" role="radiogroup" aria-labelledby={name}>
        {options.map((option) => (
          <label
            key={option}
            class={`option ${chosen === option ? 'option-own' : ''} ${theirs === option ? 'option-theirs' : ''}`}
            onPointerEnter={() => onLight(option)}
          >
            <input
              type="radio"
              class="unseen"
              name={name}
              checked={chosen === option}
              onFocus={() => onLight(option)}
              onChange={() => onChoose(issue, option)}
            />
            <span class="option-words">{words(option)}</span>
            {theirs === option && <span class="unseen"> {t('seats.text.inTheirs', { seat })}</span>}
            {chosen === option && (
              <i class="mark mark-own" aria-hidden="true">
                {seatGlyph(desk, desk.seat)}
              </i>
            )}
            {theirs === option && (
              <i class="mark mark-theirs" aria-hidden="true">
                {seatGlyph(desk, desk.scenario.player)}
              </i>
            )}
          </label>
        ))}
      </div>
      <div class="seat-select">
        <select
          class="field-input"
          aria-label={t('seats.text.select', { title })}
          value={String(chosen)}
          onChange={(event) => onChoose(issue, Number(event.currentTarget.value))}
        >
          {options.map((option) => (
            <option key={option} value={String(option)}>
              {words(option)}
            </option>
          ))}
        </select>
        <p class="seat-theirs">
          <i class="mark mark-theirs" aria-hidden="true">
            {seatGlyph(desk, desk.scenario.player)}
          </i>{' '}
          <span class="unseen">{t('seats.text.theirs', { seat })}: </span>
          {chosen === theirs ? t('seats.worth.same') : words(theirs)}
        </p>
      </div>
    </div>
  );
}
