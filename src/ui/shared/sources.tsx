// Names and lists of the scenario's sources.
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useGame } from './game-context';
import { textOrEmpty } from './labels';

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
