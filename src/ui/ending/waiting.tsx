// What stands where a piece of the debrief is still being worked out.
import { t } from '../../i18n/text';
import '../../i18n/en/debrief';

export function Waiting() {
  return <p class="small debrief-waiting">{t('debrief.head.waiting')}</p>;
}
