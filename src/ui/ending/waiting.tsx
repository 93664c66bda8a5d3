// What stands where a piece of the debrief is still being worked out.
import { debriefText } from '../../i18n/en/debrief';

export function Waiting() {
  return <p class="small debrief-waiting">{debriefText('head.waiting')}</p>;
}
