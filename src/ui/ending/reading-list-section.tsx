// Sources of what came up in this game, each with what it supports.
import { type CitedSource, readingListOf } from '../../analysis/text/reading-list';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { firstText, textOrEmpty } from '../shared/labels';
import { SourceName } from '../shared/sources';
import { Waiting } from './waiting';
import '../../i18n/en/debrief';
import './reading-list-section.css';

/** Things named that a source stood behind; the others are only counted. */
const mostNamed = 3;

export function ReadingListSection({ cameUp }: { readonly cameUp: readonly string[] | undefined }) {
  const session = useView();
  const list = readingListOf(cameUp ?? [], (key) => textOrEmpty(session, `${key}.sources`));
  if (cameUp && list.length === 0) return null;
  return (
    <section class="debrief-part" aria-labelledby="reading-list-title">
      <h2 id="reading-list-title" class="ending-heading">
        {t('debrief.reading.title')}
      </h2>
      {!cameUp && <Waiting />}
      <ul class="reading-list">
        {list.map((cited) => (
          <Source key={cited.id} cited={cited} />
        ))}
      </ul>
    </section>
  );
}

function Source({ cited: { id, by } }: { readonly cited: CitedSource }) {
  const session = useView();
  // The lines lean on a source in every game; what came up in this one is more informative.
  const [own, lines] = [by.filter((key) => !key.startsWith('line.')), by.filter((key) => key.startsWith('line.'))];
  // A question has no title and is shown in its own section.
  const titles = [...own, ...lines]
    .map((key) => firstText(session, [`${key}.title`, `${key}.headline`], ''))
    .filter((title) => title !== '');
  const named = [...new Set(titles)].slice(0, mostNamed);
  const more = new Set(titles).size - named.length;
  const told = { list: named.join('; '), n: more };
  return (
    <li>
      <p>
        <SourceName id={id} />
      </p>
      {named.length > 0 && <p class="small">{t(more > 0 ? 'debrief.reading.behindMore' : 'debrief.reading.behind', told)}</p>}
    </li>
  );
}
