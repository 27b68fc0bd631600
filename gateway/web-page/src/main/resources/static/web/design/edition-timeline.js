/** Editions on a line of years: when each is in force. Observations of an industry are no editions and have no such day. */
import { formatDay, today } from '../core/format.js';
import { bilingual, listed, translator } from '../core/texts.js';
import { editionWords } from './edition-name.js';
import { yearTimeline } from './year-timeline.js';

const t = translator('app');
const FORCES = ['STATUTORY', 'CONSULTATION'];
const TONES = { STATUTORY: 'danger', CONSULTATION: 'warning' };

const isLive = edition => edition.status === 'PUBLISHED';

/**
 * @param {string} label of the chart
 * @param {{id: string, title: object, status: string, force: string, effective: string, supersedes: ?string}[]} editions as the API lists
 *   them
 * @param {(edition: object) => string} href of an edition
 */
export function editionTimeline(label, editions, href) {
  const shown = editions.filter(edition => FORCES.includes(edition.force) && edition.effective && edition.status !== 'WITHDRAWN');
  return yearTimeline(
    label,
    shown.map(edition => barOf(edition, shown, href)),
    {
      groups: FORCES,
      next: nextEffective(shown),
      legend: FORCES.filter(force => shown.some(edition => edition.force === force)).map(force => ({
        tone: TONES[force],
        words: t(`force.${force}`),
      })),
    },
  );
}

/** @returns the first day after today on which a published edition takes effect, null if none does */
function nextEffective(editions) {
  const days = editions.filter(edition => isLive(edition) && edition.effective > today()).map(edition => edition.effective);
  return days.sort()[0] ?? null;
}

function barOf(edition, editions, href) {
  const successor = editions.find(other => other.supersedes === edition.id && isLive(other));
  const words = `${editionWords(edition)} · ${formatDay(edition.effective)}`;
  return {
    start: edition.effective,
    end: successor?.effective ?? null,
    words,
    name: listed([words, bilingual(edition.title), t(`force.${edition.force}`), t(`edition.${edition.status}`)]),
    tone: TONES[edition.force] ?? 'neutral',
    isDashed: !isLive(edition),
    group: edition.force,
    href: href(edition),
  };
}
