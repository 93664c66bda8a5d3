// The first page: introduction, guided game, scenarios, saved games, seed. It loads nothing of a game.
import { useEffect, useId, useState } from 'preact/hooks';

import { t } from '../../i18n/text';
import { useApp, useAppState } from '../shared/game-context';
import { whileWaiting } from '../shared/lazy';
import { startPageAtTop } from '../shared/modal';
import type { ScenarioSummary } from '../shared/ports';
import { Print } from '../shared/print';
import { Seal } from '../shared/seal';
import { ContinueGame, SavedGames } from './saved-games';
import './title-page.css';
import './seat-choices.css';
import './scenario-cards.css';

const LINKS = [
  ['how', 'how.title'],
  ['settings', 'settings.title'],
  ['keys', 'keys.title'],
  ['credits', 'credits.title'],
] as const;

export function TitlePage() {
  const { options, openDialog } = useApp();
  const [seed, setSeed] = useState('');
  const [isForTwo, setForTwo] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  useEffect(startPageAtTop, []);
  // Pictures come once the words stand.
  const [hasPainted, setPainted] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setPainted(true), 50);
    return () => clearTimeout(wait);
  }, []);
  const begin = (control: Element, id: string, alone = false) => {
    setStarted(id);
    const own = seed.trim() === '' ? {} : { seed: seed.trim() };
    const partners = options.scenarios.find((card) => card.id === id)?.shareable ?? [];
    const people = isForTwo && !alone ? { people: partners.slice(0, 1).map((seat) => seat.id) } : {};
    const start = () => options.app.withController((controller) => controller.start(id, { ...own, ...people }));
    whileWaiting(control, () => start().finally(() => setStarted(null)));
  };
  const expect = (id: string) => options.preload?.(id);
  const guided = options.scenarios.filter((card) => card.isGuided);
  const whole = options.scenarios.filter((card) => !card.isGuided && !card.cutOf);
  const watch = (control: Element, id: string) =>
    whileWaiting(control, () => options.app.withController((controller) => controller.start(id, { isWatched: true })));
  // Whoever sits across: one name where the scenarios agree.
  const partners = [
    ...new Set(options.scenarios.flatMap((card) => (card.isGuided ? [] : card.shareable.slice(0, 1).map((seat) => seat.title)))),
  ].join(' / ');
  const kept = useAppState(({ saves }) => saves.list) ?? [];
  const isNew = kept.length === 0;
  // Who has played none but the guided game is offered the lesson before the whole.
  const isFirstGame = !kept.some(({ scenarioId }) => guided.every(({ id }) => id !== scenarioId));
  return (
    <div class="title">
      <div class="title-picture">{hasPainted && <Print picture={options.front.picture} />}</div>
      <header class="title-head">
        <Seal />
        <h1 class="title-name" tabIndex={-1} data-page-heading>
          {t('app.name')} <span lang="ja">引き分け</span>
        </h1>
        <p class="title-meaning">{options.front.meaning}</p>
        <p class="title-text">{options.front.text}</p>
      </header>
      <main class="title-main">
        <section aria-labelledby="choose-title">
          <ContinueGame />
          <h2 id="choose-title" class="title-section">
            {t('title.choose')}
          </h2>
          {guided.map((card) => (
            <FirstGame
              key={card.id}
              card={card}
              isNew={isNew}
              isStarting={started === card.id}
              onBegin={(control, id) => begin(control, id, true)}
              onExpect={expect}
            />
          ))}
          {partners !== '' && <SecondPlayerChoice seat={partners} isPerson={isForTwo} onChange={setForTwo} />}
          <ul class="scenarios">
            {whole.map((card) => {
              const lesson = options.scenarios.find(({ cutOf }) => cutOf === card.id);
              const [first, other] = lesson && isFirstGame ? [lesson, card] : [card, lesson];
              return (
                <ScenarioSheet
                  key={card.id}
                  card={first}
                  hasPicture={hasPainted}
                  other={other}
                  isStarting={started === first.id || started === other?.id}
                  onBegin={begin}
                  onExpect={expect}
                />
              );
            })}
          </ul>
          <p class="title-watch">
            {t('title.watch')}{' '}
            {whole
              .filter(({ hasRecord }) => hasRecord)
              .map((card) => (
                <button key={card.id} type="button" class="inline" onClick={(event) => watch(event.currentTarget, card.id)}>
                  {card.title}
                </button>
              ))}
          </p>
          <SeedField seed={seed} onChange={setSeed} />
        </section>
        <SavedGames />
      </main>
      <footer class="title-foot">
        {LINKS.map(([kind, key]) => (
          <button key={kind} type="button" class="inline" onClick={() => openDialog({ kind })}>
            {t(key)}
          </button>
        ))}
      </footer>
    </div>
  );
}

interface ScenarioSheetProps {
  readonly card: ScenarioSummary;
  readonly isStarting: boolean;
  readonly onBegin: (control: Element, id: string) => void;
  readonly onExpect: (id: string) => void;
}

/** The guided game, prominent until a game has been played on this device. */
function FirstGame({ card, isNew, isStarting, onBegin, onExpect }: ScenarioSheetProps & { readonly isNew: boolean }) {
  const expect = () => onExpect(card.id);
  return (
    <section class={isNew ? 'first first-new' : 'first'} aria-label={card.title} onPointerDown={expect} onFocusIn={expect}>
      <h3 class="first-title">
        <button
          type="button"
          class="scenario-begin"
          aria-describedby={`about-${card.id}`}
          onClick={(event) => onBegin(event.currentTarget, card.id)}
        >
          {t(isNew ? 'title.first' : 'title.firstAgain', { title: card.title, minutes: card.minutes })}
        </button>
      </h3>
      <p id={`about-${card.id}`} class="first-about">
        {t('title.firstText', { title: card.title, turns: card.turns })}
      </p>
      <p class="first-go" aria-hidden="true">
        {t(isStarting ? 'title.opening' : 'title.begin')}
      </p>
    </section>
  );
}

const facts = ({ turns, minutes }: ScenarioSummary): string => t('title.facts', { turns, minutes });

/** One scenario, whole or as a lesson, and beside it the other way to play it. */
function ScenarioSheet({
  card,
  other,
  isStarting,
  onBegin,
  onExpect,
  hasPicture,
}: ScenarioSheetProps & { readonly other?: ScenarioSummary | undefined; readonly hasPicture: boolean }) {
  const expecting = (id: string) => ({ onPointerDown: () => onExpect(id), onFocusIn: () => onExpect(id) });
  return (
    <li class="scenario">
      {card.picture && <div class="scenario-picture">{hasPicture && <Print picture={card.picture} />}</div>}
      <p class="scenario-year" aria-hidden="true">
        {card.id.slice(0, 4)}
      </p>
      <h3 class="scenario-title">
        <button
          type="button"
          class="scenario-begin"
          aria-describedby={`about-${card.id}`}
          onClick={(event) => onBegin(event.currentTarget, card.id)}
          {...expecting(card.id)}
        >
          {card.title}
        </button>
      </h3>
      <div id={`about-${card.id}`} class="scenario-about">
        <p class="scenario-question">{card.question}</p>
        <p class="scenario-subtitle">{card.subtitle}</p>
        <p class="scenario-difficulty">{card.difficulty}</p>
        <p class="scenario-facts">{facts(card)}</p>
      </div>
      <p class="scenario-go" aria-hidden="true">
        {t(isStarting ? 'title.opening' : 'title.begin')}
      </p>
      {other && (
        <p class="scenario-other">
          <button type="button" class="inline" onClick={(event) => onBegin(event.currentTarget, other.id)} {...expecting(other.id)}>
            {other.title} · {facts(other)}
          </button>
        </p>
      )}
    </li>
  );
}

function SeedField({ seed, onChange }: { readonly seed: string; readonly onChange: (seed: string) => void }) {
  const id = useId();
  return (
    <details class="seed">
      <summary>{t('title.seed')}</summary>
      <label class="field" for={id}>
        <span>{t('title.seedLabel')}</span>
        <input
          id={id}
          class="field-input"
          value={seed}
          maxLength={40}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p class="small">{t('title.seedText')}</p>
    </details>
  );
}

interface SecondPlayerChoiceProps {
  /** What the other seat is called. */
  readonly seat: string;
  readonly isPerson: boolean;
  readonly onChange: (isPerson: boolean) => void;
}

export function SecondPlayerChoice({ seat, isPerson, onChange }: SecondPlayerChoiceProps) {
  const choice = (person: boolean) => (
    <label class={`seat-choice ${isPerson === person ? 'seat-choice-chosen' : ''}`}>
      <input type="radio" name="second-seat" checked={isPerson === person} onChange={() => onChange(person)} />
      <span>{t(person ? 'seats.choosePerson' : 'seats.chooseAgent')}</span>
    </label>
  );
  return (
    <fieldset class="seat-choices">
      <legend class="seat-choices-title">{t('seats.choose', { seat })}</legend>
      {choice(false)}
      {choice(true)}
      {isPerson && <p class="small seat-choices-text">{t('seats.chooseText', { seat })}</p>}
    </fieldset>
  );
}
