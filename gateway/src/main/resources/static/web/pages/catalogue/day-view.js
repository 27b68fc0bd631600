/** What was in force on a day: a date, and a slider over the years. */
import { html, nothing } from 'lit';
import { addDays, daysBetween, formatDay, today } from '../../app/format.js';
import { link, setQuery, setQuerySoon } from '../../app/router.js';
import { bilingual } from '../../app/texts.js';
import { entriesOn, listAllEditions } from '../../api/editions.js';
import { stateBadge } from '../../design/badges.js';
import { field, followed } from '../../design/forms.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { atFirst, entriesByKind, entryColumns, restLink } from './parts.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_AHEAD = 730;
const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];
let chosen = null;
const choose = setQuerySoon(() => ({ day: chosen }), 120);

export const dayView = {
  async load(page) {
    const wanted = page.query.get('day');
    const day = DAY.test(wanted ?? '') ? wanted : today();
    const [editions, entries] = await Promise.all([listAllEditions({ signal: page.signal }), entriesOn(day, { signal: page.signal })]);
    return { day, editions, entries: entries.items };
  },

  title: (page, { day }) => page.t('on.title', { day: formatDay(day) }),

  show(page, { day, editions, entries }) {
    const { t } = page;
    const days = [...new Set(editions.filter(edition => edition.status === 'PUBLISHED').map(edition => edition.effective))].sort();
    const shown = editions.filter(edition => entries.some(entry => entry.edition === edition.id)).sort((one, other) => FORCES.indexOf(one.force) - FORCES.indexOf(other.force));
    return html`${pageHead(t('on.title', { day: formatDay(day) }), { lead: t('on.lead') })}
      <section class="panel">${slider(page, day, days)}
        <div class="filters">${field('on-day', t('on.day'), html`<input id="on-day" type="date" min="1990-01-01"
          .value=${followed('on-day', day)}
          @change=${event => event.target.validity.valid && event.target.value && setQuery({ day: event.target.value })}>`)}
          <button @click=${() => setQuery({ day: null })}>${t('on.today')}</button>
          ${days.map(one => html`<button class="quiet" aria-pressed=${one === day}
            @click=${() => setQuery({ day: one })}>${formatDay(one)}</button>`)}</div></section>
      ${entries.length === 0 ? emptyState('clock', t('on.none'), t('on.none.text')) : shown.map(edition => inForce(page, edition, entries.filter(entry => entry.edition === edition.id)))}`;
  },
};

function slider(page, day, days) {
  const { t } = page;
  const first = addDays(days[0] ?? day, -365);
  const last = addDays([days.at(-1) ?? day, today()].sort().at(-1), DAYS_AHEAD);
  const slide = event => {
    chosen = addDays(first, Number(event.target.value));
    event.target.setAttribute('aria-valuetext', formatDay(chosen));
    event.target.closest('section').querySelector('output').value = formatDay(chosen);
    choose();
  };
  return html`<div class="slider"><label for="on-slider" class="visually-hidden">${t('on.slider')}</label>
    <output for="on-slider" .value=${formatDay(day)}></output>
    <input id="on-slider" type="range" min="0" max=${daysBetween(first, last)}
      .value=${followed('on-slider', String(daysBetween(first, day)))} list="on-days" aria-valuetext=${formatDay(day)} @input=${slide}>
    <datalist id="on-days">${days.map(one => html`<option value=${daysBetween(first, one)} label=${formatDay(one)}></option>`)}</datalist>
    <span class="row spread muted small"><span>${formatDay(first)}</span><span>${formatDay(last)}</span></span></div>`;
}

function inForce(page, edition, entries) {
  const { t } = page;
  return html`<section class="stack"><h2 class="row"><a href=${link('catalogue', [edition.id])}>${edition.id}</a> ${bilingual(edition.title)} ${stateBadge('force', edition.force)}</h2>
    <p class="muted">${t('on.since', { day: formatDay(edition.effective), count: entries.length })}${edition.supersedes
      ? html` ${t('on.supersedes', { id: edition.supersedes })}` : nothing}</p>
    ${entriesByKind(atFirst(entries, page.query), (some, label) => plainTable(label, entryColumns(), some))}
    ${restLink(entries, page.query, ['on'])}</section>`;
}
