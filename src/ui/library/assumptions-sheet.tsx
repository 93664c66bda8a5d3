// The register of coefficients: how many are measured, argued or designed; those behind one number, or those outcomes react to most.
import { useState } from 'preact/hooks';
import { coefficientsBehind, countByBasis, justificationOf, type ProvenanceTopic } from '../../analysis/provenance';
import type { Basis, Coefficient, CoefficientRegister, Justification, Reaction } from '../../engine/model/coefficient';
import { t } from '../../i18n/text';
import type { ScenarioLibrary } from '../../platform/scenario-source';
import { type CoefficientGroup, coefficientLabel, coefficientText, entryTitle, groupByPart } from '../shared/coefficient-labels';
import { CoefficientTrialButton, CoefficientTrialResult } from '../shared/coefficient-trial';
import { formatPointsChange } from '../shared/format';
import { useView } from '../shared/game-context';
import { Modal } from '../shared/modal';
import { SourceNames } from '../shared/sources';
import '../../i18n/en/library';
import './assumptions-sheet.css';

const kinds: readonly Basis[] = ['measured', 'argued', 'design'];
/** Fewer numbers than this are shown at once, without a click for each part. */
const FEW = 30;

interface AssumptionsSheetProps {
  readonly library: ScenarioLibrary | null;
  /** Null: all of the scenario. */
  readonly topic: ProvenanceTopic | null;
  readonly name: string;
  readonly onClose: () => void;
}

export function AssumptionsSheet({ library, topic, name, onClose }: AssumptionsSheetProps) {
  const session = useView();
  if (!library) {
    return (
      <Modal title={t('why.rests')} look="wide" onClose={onClose}>
        <p>{t('library.gone')}</p>
      </Modal>
    );
  }
  const { register, reactions } = library;
  const numbers = topic ? coefficientsBehind(session.scenario, register, topic) : register.coefficients;
  const groups = groupByPart(numbers);
  return (
    <Modal title={topic ? t('why.rests') : t('numbers.title')} eyebrow={name} look="wide" onClose={onClose}>
      <p>
        {t('numbers.whole', { n: register.coefficients.length })} {topic && t('numbers.behind', { n: numbers.length })}
      </p>
      <Kinds register={register} numbers={numbers} />
      {!session.ending && <p class="small">{t('trial.later')}</p>}
      {!topic && reactions && <MostSensitive register={register} games={reactions.games} list={reactions.reactions} />}
      {!topic && <h3>{t('numbers.byPart')}</h3>}
      {numbers.length === 0 && <p>{t('numbers.none')}</p>}
      {groups.map((part, i) => (
        <Part key={part.title} register={register} part={part} isOpen={numbers.length <= FEW || (topic !== null && i === 0)} />
      ))}
    </Modal>
  );
}

/** The three kinds with their counts, each told in a line. */
function Kinds({ register, numbers }: { readonly register: CoefficientRegister; readonly numbers: readonly Coefficient[] }) {
  const counts = countByBasis(register, numbers);
  return (
    <dl class="kinds">
      {kinds.map((kind) => (
        <div key={kind} class={`kind kind-${kind}`}>
          <dt>
            <b class="kind-count">{counts[kind]}</b> {t(`numbers.${kind}`)}
          </dt>
          <dd>{t(`numbers.${kind}Text`)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface StrongestProps {
  readonly register: CoefficientRegister;
  readonly games: number;
  readonly list: readonly Reaction[];
}

/** The numbers outcomes react to most, each with its own sentence. Those that are no longer there are left out. */
function MostSensitive({ register, games, list }: StrongestProps) {
  const session = useView();
  const found = list.flatMap((reaction) => {
    const one = register.coefficients.find(({ address }) => address === reaction.address);
    return one ? [{ one, reaction }] : [];
  });
  const most = found[0]?.reaction.size ?? 1;
  return (
    <section>
      <h3>{t('numbers.strongest')}</h3>
      <p>{t('numbers.strongestText', { games })}</p>
      <ol class="strongest">
        {found.map(({ one, reaction }) => (
          <li key={one.address} class="strong">
            <p class="strong-name">
              <b>{entryTitle(session, one.address)}</b> <span>{coefficientLabel(session, one.address)}</span>
              <b class="strong-value">{coefficientText(session, one)}</b>
            </p>
            <p class="strong-react">
              <i
                class="strong-bar"
                style={{ inlineSize: `${Math.max(2, Math.round((100 * reaction.size) / most))}%` }}
                aria-hidden="true"
              />
              <span>
                {t('numbers.lower')} <b>{points(reaction.lower)}</b>, {t('numbers.higher')} <b>{points(reaction.higher)}</b>
              </span>
            </p>
            <p>{justificationOf(register, one).why}</p>
            <EvidenceLine ground={justificationOf(register, one)} />
            <CoefficientTrialButton number={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Hundredths of a point of the total (0 to 1000) as points of 0 to 100. */
function points(hundredths: number): string {
  return formatPointsChange(Math.round(hundredths / 10) / 10);
}

function Part({
  register,
  part,
  isOpen,
}: {
  readonly register: CoefficientRegister;
  readonly part: CoefficientGroup;
  readonly isOpen: boolean;
}) {
  const [isShown, setShown] = useState(isOpen);
  const grounds = [...new Set(part.coefficients.map(({ justification }) => justification))];
  return (
    <details class="part" open={isOpen} onToggle={(event) => event.currentTarget.open && setShown(true)}>
      <summary>
        {part.title} <span class="part-count">{part.coefficients.length}</span>
      </summary>
      {isShown &&
        grounds.map((ground) => (
          <JustificationCard
            key={ground}
            ground={justificationOf(register, { justification: ground })}
            numbers={part.coefficients.filter((one) => one.justification === ground)}
          />
        ))}
    </details>
  );
}

/** One reason, and the numbers that rest on it. When the game is over each can be tried on it, one at a time. */
function JustificationCard({ ground, numbers }: { readonly ground: Justification; readonly numbers: readonly Coefficient[] }) {
  const session = useView();
  const [tried, setTried] = useState<Coefficient | null>(null);
  const { ending } = session;
  const titles = [...new Set(numbers.map(({ address }) => entryTitle(session, address)))];
  return (
    <article class="ground">
      <h3 class="ground-title">
        {titles.slice(0, 3).join(', ')}
        {titles.length > 3 && ' …'}
      </h3>
      <p>{ground.why}</p>
      <ul class="ground-numbers">
        {numbers.map((one) => {
          const name = `${titles.length > 1 ? `${entryTitle(session, one.address)} · ` : ''}${coefficientLabel(session, one.address)}`;
          return (
            <li key={one.address} title={`${one.address} (${one.file}:${one.line})`}>
              {name} <b>{coefficientText(session, one)}</b>{' '}
              {ending && (
                <button type="button" class="why" aria-pressed={tried === one} onClick={() => setTried(tried === one ? null : one)}>
                  {t('trial.whatIf')}
                  <span class="unseen"> {name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {tried && ending && <CoefficientTrialResult number={tried} ending={ending} />}
      <EvidenceLine ground={ground} />
    </article>
  );
}

/** Kind, figure and sources of a reason. */
function EvidenceLine({ ground }: { readonly ground: Justification }) {
  return (
    <div class="rests">
      <span class={`kind-mark kind-${ground.basis}`}>{t(`numbers.${ground.basis}`)}</span>
      {ground.figure && (
        <p>
          {t('numbers.figure')}: {ground.figure} ({ground.locator})
        </p>
      )}
      <SourceNames ids={ground.sources} />
    </div>
  );
}
