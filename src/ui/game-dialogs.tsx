// Maps the open dialog of a game to its sheet; one sheet at a time.

import { useEffect, useRef } from 'preact/hooks';
import type { ProvenanceTopic } from '../analysis/provenance';
import { seatDef } from '../app/game/definitions';
import type { AnswerOnPage } from '../app/game/scene';
import type { Command } from '../engine/model/command';
import type { Seat } from '../engine/model/indices';
import { t } from '../i18n/text';
import { fetchLibrary } from '../platform/scenario-source';
import { AppDialogs } from './app-dialogs';
import { type DialogProps, useController, useNames, useView } from './shared/game-context';
import { seatTitle, textOrEmpty, trustSlot } from './shared/labels';
import { useLazy } from './shared/lazy';
import { MandateList } from './shared/mandate-list';
import { GaugeRow, GlossaryTerm } from './shared/marks';
import { Modal } from './shared/modal';
import { PowerDetail } from './shared/power-detail';
import { Print } from './shared/print';
import { Answers } from './shared/scene-answers';
import { Speakers } from './shared/speakers';
import { ActSheet } from './sheets/act-sheet';
import { BeliefSheet } from './sheets/belief-sheet';
import { GameComparisonSheet } from './sheets/game-comparison-sheet';
import { LineSheet } from './sheets/line-sheet';
import { LogSheet } from './sheets/log-sheet';
import { MenuSheet } from './sheets/menu-sheet';
import { TurnSummarySheet } from './sheets/turn-summary-sheet';
import { TurnsSheet } from './sheets/turns-sheet';
import { WhySheet } from './sheets/why-sheet';
import './sheets/act-sheet.css';

export function GameDialogs({ dialog, onClose }: DialogProps) {
  switch (dialog.kind) {
    case 'why':
      return <WhySheet key={JSON.stringify(dialog.target)} target={dialog.target} onClose={onClose} />;
    case 'power':
      return <PowerSheet seat={dialog.seat} onClose={onClose} />;
    case 'act':
      return <ActSheet id={dialog.id} onClose={onClose} />;
    case 'before':
      return <BeforeSheet id={dialog.id} commands={dialog.commands ?? null} onClose={onClose} />;
    case 'belief':
      return <BeliefSheet onClose={onClose} />;
    case 'line':
      return <LineSheet onClose={onClose} />;
    case 'promises':
      return <PromisesSheet onClose={onClose} />;
    case 'record':
      return <TurnSummarySheet isNew={dialog.isNew ?? false} onClose={onClose} />;
    case 'log':
      return <LogSheet onClose={onClose} />;
    case 'glossary':
      return <GlossarySheet term={dialog.term ?? ''} onClose={onClose} />;
    case 'library':
      return <LazyLibrarySheet document={dialog.document ?? null} onClose={onClose} />;
    case 'assumptions':
      return <LazyAssumptionsSheet topic={dialog.topic} name={dialog.name} onClose={onClose} />;
    case 'turns':
      return <TurnsSheet onClose={onClose} />;
    case 'beside':
      return <GameComparisonSheet onClose={onClose} />;
    case 'menu':
      return <MenuSheet onClose={onClose} />;
    default:
      return <AppDialogs dialog={dialog} onClose={onClose} />;
  }
}

function PowerSheet({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) {
  const session = useView();
  const trust = trustSlot(session, seat);
  const { id, colour } = seatDef(session.scenario, seat);
  return (
    <Modal title={seatTitle(session, seat)} eyebrow={t('desk.powers')} onClose={onClose}>
      {trust !== null && <GaugeRow slot={trust} label={t('power.trust')} tone={colour} />}
      <PowerDetail seat={seat} isIntroduced />
      {session.hasText(`seat.${id}.text`) && <p>{session.text(`seat.${id}.text`)}</p>}
    </Modal>
  );
}

/** The promises themselves, in full; what a promise is stands one press further, in the glossary. */
function PromisesSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title={t('mandate.title')} onClose={onClose}>
      <MandateList isFull />
      <p>
        <GlossaryTerm id="mandate">{t('mandate.words')}</GlossaryTerm>
      </p>
    </Modal>
  );
}

interface GlossarySheetProps {
  readonly onClose: () => void;
  readonly term?: string;
}

/** The words in the order of their letters; `term` is brought into view and has the focus. */
function GlossarySheet({ onClose, term = '' }: GlossarySheetProps) {
  const session = useView();
  const entry = useRef<HTMLElement>(null);
  // After the sheet has taken the focus for its heading.
  useEffect(() => {
    entry.current?.scrollIntoView({ block: 'start' });
    entry.current?.focus({ preventScroll: true });
  }, [term]);
  const titleOf = (id: string) => textOrEmpty(session, `glossary.${id}.title`);
  const terms = [...session.glossaryTerms].sort((a, b) => (titleOf(a).toLowerCase() < titleOf(b).toLowerCase() ? -1 : 1));
  return (
    <Modal title={t('glossary.title')} look="wide" onClose={onClose}>
      <dl class="terms">
        {terms.map((id) => (
          <div key={id} class={id === term ? 'term term-meant' : 'term'}>
            <dt {...(id === term ? { ref: entry, tabIndex: -1 } : {})}>{titleOf(id)}</dt>
            <dd>{textOrEmpty(session, `glossary.${id}.text`)}</dd>
            {session.hasText(`glossary.${id}.example`) && <dd class="term-example">{session.text(`glossary.${id}.example`)}</dd>}
          </div>
        ))}
      </dl>
    </Modal>
  );
}

interface LazyLibrarySheetProps {
  /** The document to open at. */
  readonly document: string | null;
  readonly onClose: () => void;
}

function LazyLibrarySheet({ document, onClose }: LazyLibrarySheetProps) {
  const session = useView();
  const [sheet, library] = useLazy(() => Promise.all([import('./library/library-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('library.title')} look="wide" onClose={onClose} children={null} />;
  return <sheet.LibrarySheet library={library ?? null} document={document} onClose={onClose} />;
}

interface LazyAssumptionsSheetProps {
  readonly topic: ProvenanceTopic | null;
  readonly name: string;
  readonly onClose: () => void;
}

function LazyAssumptionsSheet({ topic, name, onClose }: LazyAssumptionsSheetProps) {
  const session = useView();
  const [sheet, library] = useLazy(() => Promise.all([import('./library/assumptions-sheet'), fetchLibrary(session.scenario.id)])) ?? [];
  if (!sheet) return <Modal title={t('why.rests')} eyebrow={name} look="wide" onClose={onClose} children={null} />;
  return <sheet.AssumptionsSheet library={library ?? null} topic={topic} name={name} onClose={onClose} />;
}

interface BeforeSheetProps {
  /** Id of the act. */
  readonly id: string;
  /** What is given if it is meant; null: the act alone. */
  readonly commands: readonly Command[] | null;
  readonly onClose: () => void;
}

/** Before an act that should not be done unasked: a person objects, and the player does it or does not. */
function BeforeSheet({ id, commands: meant, onClose }: BeforeSheetProps) {
  const { text } = useNames();
  const controller = useController();
  const scene = controller.sceneBefore(id);
  if (!scene) return null;
  const answer = ({ commands }: AnswerOnPage): void => {
    onClose();
    if (commands.length > 0) controller.giveAnswer(meant ?? commands);
  };
  return (
    <Modal title={text(scene.ask ?? `action.${id}.title`)} eyebrow={text(`action.${id}.title`)} look="wide" onClose={onClose}>
      <div class="before-picture">
        <Print picture={scene.picture} />
      </div>
      <Speakers speakers={scene.speakers} />
      <Answers answers={scene.answers} onGive={answer} />
      {scene.answers.some(({ reveals }) => reveals !== null) && <p class="small">{t('acts.revealAsk')}</p>}
    </Modal>
  );
}
