/** The versions of one law on a line of years: adopted ones from the day they apply, consultations from their opening to their last day. */
import { addDays, formatDay, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, listed, translator } from '../../core/texts.js';
import { yearTimeline } from '../../design/year-timeline.js';
import { nextAdopted } from './parts.js';

const t = translator('law');
const STAGES = ['ADOPTED', 'CONSULTATION'];
const TONES = { ADOPTED: 'success', CONSULTATION: 'warning' };

export function lawTimeline(label, versions) {
  const shown = versions.filter(version => version.status !== 'WITHDRAWN');
  return yearTimeline(
    label,
    shown.map(version => barOf(version, shown)),
    {
      groups: STAGES,
      next:
        shown
          .filter(version => version.standing === 'ADOPTED')
          .map(version => version.effective)
          .sort()[0] ?? null,
      legend: STAGES.filter(stage => shown.some(version => version.stage === stage)).map(stage => ({
        tone: TONES[stage],
        words: t(`stage.${stage}`),
      })),
    },
  );
}

function barOf(version, versions) {
  const adopted = version.stage === 'ADOPTED';
  const day = adopted ? version.effective : version.issued;
  const words = `${bilingual(version.title)} · ${formatDay(day)}`;
  return {
    start: day,
    end: adopted ? (nextAdopted(version, versions)?.effective ?? null) : addDays(version.commentsUntil, 1),
    words,
    name: listed([words, version.standing ? t(`standing.${version.standing}`) : t(`edition.${version.status}`)]),
    tone: TONES[version.stage],
    isDashed: version.status === 'DRAFT',
    group: version.stage,
    href: link('law', [version.id]),
  };
}

/** Days on which something changed, up to two years ahead. */
export const turningDays = versions =>
  versions
    .filter(version => version.status === 'PUBLISHED')
    .flatMap(version => [version.effective, version.commentsUntil])
    .filter(day => day !== null && day <= addDays(today(), 730));
