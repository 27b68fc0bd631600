/** What the law was on a day. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { bilingual } from '../../core/texts.js';
import { listLaws, readLaw } from '../../api/laws.js';
import { dayOf, dayPicker } from '../../design/day-picker.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { byInstrument, dayWords, lawLink, provisionView, standingBadge } from './parts.js';
import { turningDays } from './timeline.js';

export const dayView = {
  async load(page) {
    const options = { signal: page.signal };
    const day = dayOf(page.query);
    const [all, then] = await Promise.all([listLaws(null, options), listLaws(day, options)]);
    const texts = await Promise.all(
      then.filter(version => version.standing === 'IN_FORCE').map(async ({ id }) => (await readLaw(id, options)).value),
    );
    return { day, days: turningDays(all), laws: byInstrument(then), texts: new Map(texts.map(text => [text.id, text])) };
  },

  title: (page, { day }) => page.t('on.title', { day: formatDay(day) }),

  show(page, { day, days, laws, texts }) {
    const { t } = page;
    return html`${pageHead(t('on.title', { day: formatDay(day) }), { lead: t('on.lead') })}
      ${dayPicker(day, days)}
      ${laws.length === 0 ? emptyState('clock', t('on.none'), t('on.none.text')) : laws.map(versions => onDay(t, versions, texts, day))}`;
  },
};

/** Versions that neither apply nor are open for comments that day are left out. */
function onDay(t, versions, texts, day) {
  const current = versions.find(version => version.standing === 'IN_FORCE');
  const others = versions.filter(version => version.standing === 'CONSULTATION' || version.standing === 'ADOPTED');
  return html`<section class="stack"><h2>${bilingual(versions[0].name)}</h2>
    ${[current, ...others]
      .filter(Boolean)
      .map(
        version =>
          html`<p class="row">${standingBadge(version)}<span><strong>${lawLink(version)}</strong> · ${dayWords(
            version,
            versions,
            day,
          )}</span></p>`,
      )}
    ${
      current
        ? texts.get(current.id).provisions.map(provision => provisionView(texts.get(current.id), provision))
        : html`<p class="muted">${t('on.notYet')}</p>`
    }
    ${others.length === 0 && current ? html`<p class="muted small">${t('on.noOther')}</p>` : nothing}</section>`;
}
