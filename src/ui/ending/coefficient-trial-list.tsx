// The coefficients that outcomes react to most; each can be changed and the same commands played again.
import { justificationOf } from '../../analysis/provenance';
import type { Coefficient } from '../../engine/model/coefficient';
import { t } from '../../i18n/text';
import type { ScenarioLibrary } from '../../platform/scenario-source';
import { coefficientLabel, coefficientText, entryTitle } from '../shared/coefficient-labels';
import { CoefficientTrialButton } from '../shared/coefficient-trial';
import { useApp, useView } from '../shared/game-context';
import '../../i18n/en/library';
import './coefficient-trial-list.css';

const most = 5;

/** True when the coefficient changes the course of a game and not only its scoring. */
function isOfTheWorld({ paths }: Coefficient): boolean {
  return paths.some((place) => !/^-?(scores|total|closing)\./.test(place));
}

export function CoefficientTrialList({ library }: { readonly library: ScenarioLibrary | null }) {
  const session = useView();
  const { openDialog } = useApp();
  if (!library) return <p>{t('library.gone')}</p>;
  const { register, reactions } = library;
  const known = (reactions?.reactions ?? []).flatMap(({ address }) => register.coefficients.find((one) => one.address === address) ?? []);
  const found = known.filter(isOfTheWorld).slice(0, most);
  return (
    <>
      {found.length > 0 && <p>{t('trial.text')}</p>}
      <ul class="to-try">
        {found.map((one) => (
          <li key={one.address}>
            <p class="strong-name">
              <b>{entryTitle(session, one.address)}</b> <span>{coefficientLabel(session, one.address)}</span>
              <b class="strong-value">{coefficientText(session, one)}</b>
            </p>
            <p class="small">{justificationOf(register, one).why}</p>
            <CoefficientTrialButton number={one} />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => openDialog({ kind: 'assumptions', topic: null, name: session.text('title') })}>
          {t('trial.all')}
        </button>
      </p>
    </>
  );
}
