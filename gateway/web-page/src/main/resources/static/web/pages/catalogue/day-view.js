/** What was in force on a day: a date, and a slider over the years. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { entriesOn, listAllEditions } from '../../api/editions.js';
import { stateBadge } from '../../design/badges.js';
import { dayOf, dayPicker } from '../../design/day-picker.js';
import { editionId, editionName, editionWords } from '../../design/edition-name.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { atFirst, entriesByKind, entryColumns, isObservation, restLink } from './parts.js';

const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];

export const dayView = {
  async load(page) {
    const day = dayOf(page.query);
    const [editions, entries] = await Promise.all([listAllEditions({ signal: page.signal }), entriesOn(day, { signal: page.signal })]);
    return { day, editions, entries: entries.items };
  },

  title: (page, { day }) => page.t('on.title', { day: formatDay(day) }),

  show(page, { day, editions, entries }) {
    const { t } = page;
    const shown = editions
      .filter(edition => entries.some(entry => entry.edition === edition.id))
      .sort((one, other) => FORCES.indexOf(one.force) - FORCES.indexOf(other.force));
    return html`${pageHead(t('on.title', { day: formatDay(day) }), { lead: t('on.lead') })}
      ${dayPicker(
        day,
        editions.filter(edition => edition.status === 'PUBLISHED' && !isObservation(edition)).map(edition => edition.effective),
      )}
      ${
        entries.length === 0
          ? emptyState('clock', t('on.none'), t('on.none.text'))
          : shown.map(edition =>
              inForce(
                page,
                edition,
                entries.filter(entry => entry.edition === edition.id),
              ),
            )
      }`;
  },
};

function inForce(page, edition, entries) {
  const { t } = page;
  return html`<section class="stack"><h2 class="row"><a
      href=${link('catalogue', [edition.id])}>${editionWords(edition)}</a>${editionId(edition.id)} ${
        editionWords(edition) === bilingual(edition.title) ? nothing : bilingual(edition.title)
      } ${stateBadge('force', edition.force)}</h2>
    <p class="muted">${
      isObservation(edition)
        ? t('on.observation', { count: entries.length })
        : t('on.since', { day: formatDay(edition.effective), count: entries.length })
    }${edition.supersedes ? html` ${t('on.supersedes', { id: editionName(edition.supersedes) })}` : nothing}</p>
    ${entriesByKind(atFirst(entries, page.query), (some, label) => plainTable(label, entryColumns(), some))}
    ${restLink(entries, page.query, ['on'])}</section>`;
}
