// What stands behind the game: words explained, documents listed. Sources are named beside whatever leans on them.
import { useEffect, useRef } from 'preact/hooks';
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useGame } from './game-context';
import { textOrEmpty } from './labels';
import { Modal } from './modal';

interface SheetProps {
  readonly onClose: () => void;
}

/** Every source named beside anything of the scenario, in the order of its name. */
function sourceIds(session: GameView): string[] {
  const { scenario } = session;
  const sections: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['gauge', scenario.variables],
    ['action', scenario.actions],
    ['event', scenario.events],
    ['card', scenario.cards],
    ['move', scenario.moves],
    ['line', scenario.lines.list],
    ['rule', scenario.rules],
    ['score', scenario.scores],
    ['mandate', scenario.mandates],
    ['opening', scenario.openings],
  ];
  const named = sections.flatMap(([section, list]) =>
    list.flatMap(({ id }) => textOrEmpty(session, `${section}.${id}.sources`).split(',')),
  );
  return [...new Set(named.map((id) => id.trim()))].filter((id) => id !== '').sort();
}

/** Sources by name, each with its title where the scenario has one. */
export function SourceNames({ ids }: { readonly ids: readonly string[] }) {
  const { session } = useGame();
  return (
    <ul class="source-names">
      {ids
        .map((id) => id.trim())
        .filter((id) => id !== '')
        .map((id) => (
          <li key={id}>{sourceName((key) => textOrEmpty(session, key), id)}</li>
        ))}
    </ul>
  );
}

function sourceName(read: (key: string) => string, id: string): string {
  const title = read(`source.${id}.title`);
  const author = read(`source.${id}.author`);
  const year = read(`source.${id}.year`);
  return title === '' ? id.replaceAll('_', ' ') : [author, title, year].filter((part) => part !== '').join(', ');
}

/** Author, title and year of one source. */
export function SourceName({ id }: { readonly id: string }) {
  const { session } = useGame();
  return <>{sourceName((key) => textOrEmpty(session, key), id)}</>;
}

/** All sources with what they say, for the library. */
export function SourceList() {
  const { session } = useGame();
  return (
    <>
      <p>{t('sources.text')}</p>
      <dl class="terms">
        {sourceIds(session).map((id) => (
          <div key={id} class="term">
            <dt>{sourceName((key) => textOrEmpty(session, key), id)}</dt>
            <dd>
              {[textOrEmpty(session, `source.${id}.place`), textOrEmpty(session, `source.${id}.text`)]
                .filter((part) => part !== '')
                .join('. ')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The words in the order of their letters; `term` is brought into view and has the focus. */
export function GlossarySheet({ onClose, term = '' }: SheetProps & { readonly term?: string }) {
  const { session } = useGame();
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
