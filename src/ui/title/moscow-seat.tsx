// Who sits in Moscow's seat in a new game: the game itself, or a second person at this device.
import { t } from '../../i18n/text';

interface SecondPlayerChoiceProps {
  readonly isPerson: boolean;
  readonly onChange: (isPerson: boolean) => void;
}

export function SecondPlayerChoice({ isPerson, onChange }: SecondPlayerChoiceProps) {
  const choice = (person: boolean) => (
    <label class={`seat-choice ${isPerson === person ? 'seat-choice-chosen' : ''}`}>
      <input type="radio" name="moscow-seat" checked={isPerson === person} onChange={() => onChange(person)} />
      <span>{t(person ? 'seats.choosePerson' : 'seats.chooseAgent')}</span>
    </label>
  );
  return (
    <fieldset class="seat-choices">
      <legend class="seat-choices-title">{t('seats.choose')}</legend>
      {choice(false)}
      {choice(true)}
      {isPerson && <p class="small seat-choices-text">{t('seats.chooseText')}</p>}
    </fieldset>
  );
}
