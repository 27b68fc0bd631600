/** A choice of the day for which something is shown, which stands in the address: a slider over the years, a date, and marked days. */
import { html } from 'lit';
import { addDays, daysBetween, formatDay, isDay, today } from '../core/format.js';
import { setQuery, setQuerySoon } from '../core/router.js';
import { translator } from '../core/texts.js';
import { field, followed } from './forms.js';

const t = translator('app');
const DAYS_AHEAD = 730;
let chosen = null;
const choose = setQuerySoon(() => ({ day: chosen }), 120);

/** @returns the day in the address, today without one */
export function dayOf(query) {
  const wanted = query.get('day');
  return isDay(wanted) ? wanted : today();
}

/** @param {string[]} days that are marked, such as those on which something took effect */
export function dayPicker(day, days) {
  const marked = [...new Set(days)].sort();
  return html`<section class="panel">${slider(day, marked)}
    <div class="filters">${field(
      'on-day',
      t('day'),
      html`<input id="on-day" type="date" min="1990-01-01"
      .value=${followed('on-day', day)}
      @change=${event => event.target.validity.valid && event.target.value && setQuery({ day: event.target.value })}>`,
    )}
      <button @click=${() => setQuery({ day: null })}>${t('day.today')}</button>
      ${marked.map(
        one => html`<button class="quiet" aria-pressed=${one === day}
        @click=${() => setQuery({ day: one })}>${formatDay(one)}</button>`,
      )}</div></section>`;
}

function slider(day, days) {
  const first = addDays(days[0] ?? day, -365);
  const last = addDays([days.at(-1) ?? day, today()].sort().at(-1), DAYS_AHEAD);
  const slide = event => {
    chosen = addDays(first, Number(event.target.value));
    event.target.setAttribute('aria-valuetext', formatDay(chosen));
    event.target.closest('section').querySelector('output').value = formatDay(chosen);
    choose();
  };
  return html`<div class="slider"><label for="on-slider" class="visually-hidden">${t('day.slider')}</label>
    <output for="on-slider" .value=${formatDay(day)}></output>
    <input id="on-slider" type="range" min="0" max=${daysBetween(first, last)}
      .value=${followed('on-slider', String(daysBetween(first, day)))} list="on-days" aria-valuetext=${formatDay(day)} @input=${slide}>
    <datalist id="on-days">${days.map(one => html`<option value=${daysBetween(first, one)} label=${formatDay(one)}></option>`)}</datalist>
    <span class="row spread muted small"><span>${formatDay(first)}</span><span>${formatDay(last)}</span></span></div>`;
}
