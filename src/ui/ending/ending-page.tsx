// The end of a game: outcome, grade, scores with parts and curves against history on the same seed, and the sections of the debrief.

import './ending-page.css';
import './debrief-part.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { HiddenStudy } from '../../analysis/debrief/hidden';
import { hiddenTypesOf } from '../../app/game/definitions';
import type { Ending } from '../../app/game/game-view';
import { partyNames } from '../../app/game/text';
import { t } from '../../i18n/text';
import { fetchLibrary } from '../../platform/scenario-source';
import { formatSeed, isPlainSeed } from '../../replay/seed';
import { ExportedGame } from '../shared/exported-game';
import { formatPoints, recordName } from '../shared/format';
import { divergenceText, GameComparisonScores } from '../shared/game-comparison';
import { useApp, useController, useLeaving, useView } from '../shared/game-context';
import { firstText, hiddenTypeTitle, textOrEmpty, turnLabel } from '../shared/labels';
import { useLazy, whileWaiting } from '../shared/lazy';
import { MandateList } from '../shared/mandate-list';
import { GlossaryTerm, HelpButton, Paragraphs } from '../shared/marks';
import { useNewGame } from '../shared/new-game';
import { PastReading } from '../shared/past-reading';
import { Seal } from '../shared/seal';
import { SeatRoster } from '../shared/seat-roster';
import { useHelpShortcut } from '../shared/shortcuts';
import { printedPercents } from '../shared/sums';
import { useDebrief } from './debrief-cache';
import { DecisionsSection } from './decisions-section';
import { DeskLink, useReturnFocus } from './desk-link';
import { Grade } from './grade';
import { HiddenInformationSection, OtherTypesSection } from './hidden-information-section';
import { HistorySection, QuestionsSection } from './history-section';
import { LineAssessmentsSection } from './line-assessments-section';
import { NegotiationsSection } from './negotiations-section';
import { NextGame, PlayNextButton, useNextGame } from './next-game';
import { ReadingListSection } from './reading-list-section';
import { ScoresSection } from './scores-section';
import { StorySection } from './story-section';
import { VerificationNote, VerifiedLine } from './verification-note';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import '../../i18n/en/past';
import './ending-print.css';

interface EndingProps {
  readonly ending: Ending;
}

export function EndingPage({ ending }: EndingProps) {
  const session = useView();
  const debrief = useDebrief(ending);
  useReturnFocus(ending);
  useHelpShortcut('ending');
  return (
    <div class="ending">
      <header class="desk-head">
        <Seal />
        <div class="head-game">
          <p class="brand">{session.isWatched ? t('watched.head') : t('ending.title')}</p>
          <p class="head-scenario">
            <span>{session.text('title')}</span>
            <span class="head-seed">
              <span aria-hidden="true"> · </span>
              {t('desk.seed', { seed: formatSeed(session.seed) })}
            </span>
          </p>
        </div>
        <VerifiedLine />
        <HelpButton screen="ending" />
      </header>
      <main class="ending-page">
        <StorySection />
        <section class="ending-front">
          <article class="front front-large">
            <p class="front-date">{turnLabel(session, session.scenario.turns.length - 1)}</p>
            <h1 class="front-headline" tabIndex={-1} data-page-heading>
              {session.text(`outcome.${ending.outcome}.title`)}
            </h1>
            {session.hasText(`${ending.pageKey}.headline`) && <h2 class="front-sub">{session.text(`${ending.pageKey}.headline`)}</h2>}
            <p class="front-text">{textOrEmpty(session, `${ending.pageKey}.text`)}</p>
          </article>
          {session.isWatched ? <SpectatorEnding total={ending.scores[session.scenario.scores.length] ?? 0} /> : <Grade ending={ending} />}
          <NextGame />
          <VerificationNote />
          <HiddenTypeReveal ending={ending} hidden={debrief.hidden} />
          <OtherTypesSection worlds={debrief.worlds} />
          <section class="debrief-part" aria-labelledby="promises-title">
            <h2 id="promises-title" class="ending-heading">
              {t('mandate.title')}
            </h2>
            <MandateList isFull />
            <SeatRoster />
          </section>
        </section>
        <ScoresSection ending={ending} />
        <div class="ending-history">
          <GameComparisonSection />
          <DecisionsSection study={debrief.decisions} />
          <LineAssessmentsSection readings={debrief.readings} />
          <QuestionsSection questions={debrief.questions} />
          <section class="debrief-part paper-only">
            <h2 class="ending-heading">{t('ending.history')}</h2>
            <Paragraphs text={textOrEmpty(session, 'history')} />
          </section>
        </div>
        <div class="ending-wide">
          <HistorySection turns={debrief.history} />
          <NegotiationsSection talks={debrief.hidden?.talks} />
          <CoefficientTrialSection />
          <ReadingListSection cameUp={debrief.cameUp} />
        </div>
        <EndingActions />
      </main>
    </div>
  );
}

function HiddenTypeReveal({ ending, hidden }: EndingProps & { readonly hidden: HiddenStudy | undefined }) {
  const session = useView();
  const { openDialog } = useApp();
  const parties = partyNames(session);
  return (
    <section class="never-seen">
      <h2 class="ending-heading">
        <GlossaryTerm id="hidden_type">
          {session.isWatched ? t('debrief.hidden.titleWatched', parties) : t('ending.neverSeen')}
        </GlossaryTerm>
      </h2>
      <p>
        {t('ending.typeWas', { seat: parties.rival })} <b>{firstText(session, [`type.${ending.type}.title`], ending.type)}</b>
      </p>
      <p>{textOrEmpty(session, `type.${ending.type}.text`)}</p>
      {session.belief?.working && (
        <p class="small">
          {t('ending.believed')}{' '}
          {printedPercents(session.belief.working.now)
            .map((n, type) => `${hiddenTypeTitle(session, type)} ${t('belief.percent', { n })}`)
            .join(' · ')}{' '}
          <button type="button" class="why" onClick={() => openDialog({ kind: 'belief' })}>
            {t('common.why')}
            <span class="unseen"> {t('belief.open')}</span>
          </button>
        </p>
      )}
      <HiddenInformationSection hidden={hidden} />
    </section>
  );
}

function EndingActions() {
  const session = useView();
  const controller = useController();
  const { openDialog, options } = useApp();
  const { id, seats, player } = session.scenario;
  const next = useNextGame();
  const leave = useLeaving();
  const begin = useNewGame();
  const share = (event: { readonly currentTarget: Element }) =>
    whileWaiting(event.currentTarget, () => controller.shareLink().then((link) => openDialog({ kind: 'link', link })));
  // A game of two people is started again for two.
  const people = seats.flatMap((seat, at) => (at !== player && session.seatHolders[at] === 'person' ? [seat.id] : []));
  return (
    <nav class="ending-actions" aria-label={t('debrief.head.actions')}>
      <button type="button" class="button" onClick={() => openDialog({ kind: 'turns' })}>
        {t('past.title')}
      </button>
      <button type="button" class="button" onClick={share}>
        {t('menu.share')}
      </button>
      <ExportedGame name={recordName(session)} read={() => controller.exportGame()} look="button" />
      <button type="button" class="button" onClick={() => options.browser.print()}>
        {t('ending.print')}
      </button>
      <button type="button" class="button" onClick={() => openDialog({ kind: 'log' })}>
        {t('log.title')}
      </button>
      <button type="button" class="button" onClick={() => openDialog({ kind: 'library' })}>
        {t('library.title')}
      </button>
      <button type="button" class="button" onClick={() => leave(controller.closeGame)}>
        {t('ending.toTitle')}
      </button>
      {session.isWatched ? (
        <button type="button" class="button" onClick={(event) => begin(event, id, { isWatched: true })}>
          {t('watched.again')}
        </button>
      ) : (
        <>
          {!next && isPlainSeed(session.seed) && (
            <button type="button" class="button" onClick={(event) => begin(event, id, { seed: session.seed, people })}>
              {t('ending.againSame')}
            </button>
          )}
          <button type="button" class={next ? 'button' : 'button button-seal'} onClick={(event) => begin(event, id, { people })}>
            {t('ending.againNew')}
          </button>
          {next && <PlayNextButton card={next} isShort />}
        </>
      )}
    </nav>
  );
}

export function GameComparisonSection() {
  const session = useView();
  const controller = useController();
  const { openDialog } = useApp();
  const beside = useMemo(() => (session.fork ? controller.compareWithOrigin() : null), [session]);
  if (!session.fork) return null;
  return (
    <section class="debrief-part" aria-labelledby="beside-title">
      <h2 id="beside-title" class="ending-heading">
        {t('beside.title')}
      </h2>
      {beside ? (
        <>
          <p>
            {divergenceText(session, beside)}{' '}
            {beside.divergedAt !== null && (
              <DeskLink turn={beside.divergedAt} linkId="beside">
                {t('debrief.look.desk')}
              </DeskLink>
            )}
          </p>
          <GameComparisonScores beside={beside} />
          <button type="button" class="button" onClick={() => openDialog({ kind: 'beside' })}>
            {t('beside.turns')}
          </button>
        </>
      ) : (
        <p>{t('beside.gone')}</p>
      )}
    </section>
  );
}

export function SpectatorEnding({ total }: { readonly total: number }) {
  const session = useView();
  const begin = useNewGame();
  const { openDialog } = useApp();
  return (
    <section class="grade watched-end" aria-labelledby="watched-title">
      <h2 id="watched-title" class="ending-heading">
        {t('watched.title')}
      </h2>
      <p>{t('watched.text', { total: formatPoints(total) })}</p>
      <p class="small">{t('watched.below')}</p>
      {session.historical !== null && (
        <PastReading
          type={session.historical}
          choose={t('reading.watch')}
          onChoose={(event, type) =>
            begin(event, session.scenario.id, {
              isWatched: true,
              seed: session.seed,
              historical: hiddenTypesOf(session.scenario)[type],
            })
          }
        />
      )}
      <div class="end-buttons">
        <button type="button" class="button button-seal" onClick={() => openDialog({ kind: 'turns' })}>
          {t('watched.over')}
        </button>
        {isPlainSeed(session.seed) && (
          <button type="button" class="button" onClick={(event) => begin(event, session.scenario.id, { seed: session.seed })}>
            {t('watched.play')}
          </button>
        )}
      </div>
    </section>
  );
}

export function CoefficientTrialSection() {
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = () => {
    // The button disappears; the focus goes to the heading of its section.
    heading.current?.focus();
    setAsked(true);
  };
  return (
    <section class="debrief-part" aria-labelledby="numbers-title">
      <h2 id="numbers-title" class="ending-heading" tabIndex={-1} ref={heading}>
        {t('debrief.numbers.title')}
      </h2>
      {isAsked ? (
        <LazyCoefficientTrialList />
      ) : (
        <>
          <p>{t('debrief.numbers.text')}</p>
          <p>
            <button type="button" class="button" onClick={ask}>
              {t('debrief.numbers.ask')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function LazyCoefficientTrialList() {
  const session = useView();
  const [part, library] = useLazy(() => Promise.all([import('./coefficient-trial-list'), fetchLibrary(session.scenario.id)])) ?? [];
  return part ? <part.CoefficientTrialList library={library ?? null} /> : <Waiting />;
}
