// All advisers side by side: the act each advises, every reason with its number, and on demand the weights with their sources.

import { type Advice, adviserWeights, type EvaluationFactor, type TurnAdvice } from '../../analysis/advice/turn-advice';
import { lineDef, variableDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { formatPointsChange } from '../shared/format';
import { usePreviewStyle, useView } from '../shared/game-context';
import { slotTitle, textOrEmpty } from '../shared/labels';
import { Modal } from '../shared/modal';
import { SourceNames } from '../shared/sources';
import { actTitle, adviceSentence, adviserName, factorText, motiveText, reasonTexts, worthText } from './counsel-labels';
import '../../i18n/en/counsel';
import './counsel-sheet.css';

const MOST_WEIGHTS = 10;
/** From 1/10000 of a unit of the total per unit to tenths of a point per ten points. */
const PER_TEN_POINTS = 100;
const PER_ONE = 10_000;

export function CounselSheet({ counsel, onClose }: { readonly counsel: TurnAdvice; readonly onClose: () => void }) {
  const session = useView();
  return (
    <Modal title={t('counsel.sheetTitle')} look="wide" onClose={onClose}>
      <p>{t('counsel.sheetText')}</p>
      <ul class="counsel-sheet">
        {counsel.all.map((advice) => (
          <Adviser key={advice.line} advice={counsel.speakers.find(({ line }) => line === advice.line) ?? advice} />
        ))}
      </ul>
      <details class="counsel-weights">
        <summary>{t('counsel.tableTitle')}</summary>
        <p>{textOrEmpty(session, 'values.why')}</p>
        <Sources of="values" />
      </details>
    </Modal>
  );
}

function Sources({ of }: { readonly of: string }) {
  const session = useView();
  const ids = textOrEmpty(session, `${of}.sources`);
  return ids ? <SourceNames ids={ids.split(',')} /> : null;
}

function Adviser({ advice }: { readonly advice: Advice }) {
  const session = useView();
  const information = usePreviewStyle();
  const { id } = lineDef(session.scenario, advice.line);
  // In the words it uses at the desk, where it speaks this turn.
  const [before, after] = adviceSentence(session, advice);
  const because = motiveText(session, advice, information);
  const worths = reasonTexts(advice, information);
  const left = worths.at(-1) ?? '';
  return (
    <li class="counsel-adviser">
      <h3 class="line-title">
        {adviserName(session, advice)} <span class="line-author">{textOrEmpty(session, `line.${id}.author`)}</span>
      </h3>
      <p class="counsel-said">
        {before}
        {advice.action >= 0 && <b>{actTitle(session, advice.action)}</b>}
        {after} {advice.tone !== 'wait' && <span class="counsel-worth">{worthText(advice.worth, information)}</span>}
      </p>
      {because && <p>{because}</p>}
      {advice.tone === 'not' && advice.instead >= 0 && (
        <p>
          {t('counsel.instead')}
          {actTitle(session, advice.instead)}
        </p>
      )}
      <ul class="counsel-grounds">
        {advice.factors.map((ground, i) => (
          <FactorLine key={i} ground={ground} worth={worths[i] ?? ''} />
        ))}
        {advice.counterFactor && <FactorLine ground={advice.counterFactor} worth={worths[advice.factors.length] ?? ''} isAgainst />}
        {information === 'numbers' && advice.tone !== 'wait' && left !== '' && (
          <li>
            {t('counsel.left')} <span class="counsel-worth">{left}</span>
          </li>
        )}
      </ul>
      <details class="counsel-weights">
        <summary>{t('counsel.whyTitle')}</summary>
        <Weights line={advice.line} />
        <p>{textOrEmpty(session, `line.${id}.values.why`)}</p>
        <Sources of={`line.${id}.values`} />
      </details>
    </li>
  );
}

interface FactorLineProps {
  readonly ground: EvaluationFactor;
  readonly worth: string;
  readonly isAgainst?: boolean;
}

function FactorLine({ ground, worth, isAgainst = false }: FactorLineProps) {
  const session = useView();
  const information = usePreviewStyle();
  return (
    <li>
      {isAgainst && `${t('counsel.but')} `}
      {factorText(session, ground, information)} <span class="counsel-worth">{worth}</span>
    </li>
  );
}

function Weights({ line }: { readonly line: number }) {
  const session = useView();
  const all = adviserWeights(session.scenario, session.view, line);
  const shown = all.slice(0, MOST_WEIGHTS);
  return (
    <table class="counsel-table">
      <caption>{t('counsel.weights')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counsel.fact')}</th>
          <th scope="col">{t('counsel.toAll')}</th>
          <th scope="col">{t('counsel.toIt')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ slot, commonWeight, ownWeight }) => {
          const { kind, max } = variableDef(session.scenario, slot);
          const isGauge = kind === 'gauge' && max >= 100;
          const write = (weight: number) => formatPointsChange(Math.round(weight / (isGauge ? PER_TEN_POINTS : PER_ONE)));
          return (
            <tr key={slot} class={commonWeight === ownWeight ? '' : 'counsel-own'}>
              <th scope="row">{isGauge ? slotTitle(session, slot) : t('counsel.oneMore', { name: slotTitle(session, slot) })}</th>
              <td>{write(commonWeight)}</td>
              <td>{write(ownWeight)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
