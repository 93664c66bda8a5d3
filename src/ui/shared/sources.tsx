// Names and lists of the scenario's sources.
import type { NameContext } from '../../app/game/text';
import { t } from '../../i18n/text';
import { useNames } from './game-context';
import { textOrEmpty } from './labels';

/** Every source named beside anything of the scenario, in the order of its name. */
function sourceIds(session: NameContext): string[] {
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
  const names = useNames();
  return (
    <ul class="source-names">
      {ids
        .map((id) => id.trim())
        .filter((id) => id !== '')
        .map((id) => (
          <li key={id}>{sourceName((key) => textOrEmpty(names, key), id)}</li>
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
  const names = useNames();
  return <>{sourceName((key) => textOrEmpty(names, key), id)}</>;
}

/** All sources with what they say, for the library. */
export function SourceList() {
  const names = useNames();
  return (
    <>
      <p>{t('sources.text')}</p>
      <dl class="terms">
        {sourceIds(names).map((id) => (
          <div key={id} class="term">
            <dt>{sourceName((key) => textOrEmpty(names, key), id)}</dt>
            <dd>
              {[textOrEmpty(names, `source.${id}.place`), textOrEmpty(names, `source.${id}.text`)].filter((part) => part !== '').join('. ')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
