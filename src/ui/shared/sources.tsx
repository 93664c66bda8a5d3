// Names and lists of the scenario's sources.
import type { NameContext } from '../../app/game/text';
import { t } from '../../i18n/text';
import { useNames } from './game-context';
import { textOrEmpty } from './labels';

/** Every source named beside anything of the scenario or its documents, in the order of its name. */
function sourceIds(session: NameContext, texts: Readonly<Record<string, string>>, documents: readonly string[]): string[] {
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
  const named = [
    ...sections.flatMap(([section, list]) => list.flatMap(({ id }) => textOrEmpty(session, `${section}.${id}.sources`).split(','))),
    ...scenario.turns.flatMap(({ id }) => textOrEmpty(session, `turn.${id}.chronicle.sources`).split(',')),
    ...documents.flatMap((id) => (texts[`document.${id}.sources`] ?? '').split(',')),
  ];
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

interface SourceListProps {
  /** The library's own texts, where they have been fetched: what a source says and where it can be read. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly documents?: readonly string[];
}

/** All sources with what they say and where they can be read, for the library. */
export function SourceList({ texts = {}, documents = [] }: SourceListProps) {
  const names = useNames();
  const read = (key: string): string => texts[key] ?? textOrEmpty(names, key);
  return (
    <>
      <p>{t('sources.text')}</p>
      <dl class="terms">
        {sourceIds(names, texts, documents).map((id) => {
          const said = (field: string): string => read(`source.${id}.${field}`);
          const published = [said('publisher'), said('date')].filter((part) => part !== '').join(', ');
          return (
            <div key={id} class="term">
              <dt>{sourceName(read, id)}</dt>
              <dd>
                {[published, said('place'), said('text')].filter((part) => part !== '').join('. ')} <SourceAddress address={said('url')} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** A link where the address is one of the web; what else a scenario names there is shown as text. */
export function SourceAddress({ address }: { readonly address: string }) {
  if (address === '') return null;
  if (!/^https?:\/\//.test(address)) return <>{address}</>;
  return (
    <a class="source-address" href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}
