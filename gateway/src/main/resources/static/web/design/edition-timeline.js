/** Editions on a line of years: when each is in force, where today is, and the next day on which one takes effect. */
import { html, nothing, svg } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { formatDay, today } from '../app/format.js';
import { bilingual, translator } from '../app/texts.js';

const t = translator('app');
const WIDTH = 640;
const HEAD = 34;
const LANE = 36;
const YEARS_SHOWN = 12;
const DAY = 86_400_000;
const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];
const TONES = { STATUTORY: 'danger', CONSULTATION: 'warning', GUIDANCE: 'info' };

const timeOf = day => Date.parse(day + 'T00:00:00Z');
const isLive = edition => edition.status === 'PUBLISHED';

/**
 * @param {string} label of the chart
 * @param {{id: string, title: object, status: string, force: string, effective: string, supersedes: ?string}[]} editions as the API lists them
 * @param {(edition: object) => string} href of an edition
 */
export function editionTimeline(label, editions, href) {
  const shown = editions.filter(edition => edition.effective && edition.status !== 'WITHDRAWN');
  if (shown.length === 0) return nothing;
  const scale = scaleOf(shown);
  const bars = inLanes(shown.map(edition => barOf(edition, shown, scale)));
  const height = HEAD + LANE * (1 + Math.max(...bars.map(bar => bar.lane))) + 20;
  const next = nextEffective(shown);
  return html`<div class="chart-scroll" ${ref(scrollToEnd)}><svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${label}>
      ${years(scale, height)}
      ${moment(scale.place(timeOf(today())), height, t('timeline.today'), 'today', 12)}
      ${next ? moment(scale.place(timeOf(next)), height, t('timeline.next', { day: formatDay(next) }), 'threshold', 28) : nothing}
      ${bars.map(bar => drawn(bar, href))}
    </svg></div>
    <ul class="legend">${FORCES.filter(force => shown.some(edition => edition.force === force)).map(force => html`<li><span class="swatch ${TONES[force]}"></span>${t(`force.${force}`)}</li>`)}
      ${shown.some(edition => !isLive(edition)) ? html`<li><span class="swatch dashed"></span>${t('timeline.draft')}</li>` : nothing}</ul>`;
}

/** @returns the first day after today on which a published edition takes effect, null if none does */
function nextEffective(editions) {
  const days = editions.filter(edition => isLive(edition) && edition.effective > today()).map(edition => edition.effective);
  return days.sort()[0] ?? null;
}

/** Today is near the end, which a phone would not show. */
function scrollToEnd(frame) {
  requestAnimationFrame(() => { if (frame) frame.scrollLeft = frame.scrollWidth; });
}

function scaleOf(editions) {
  const times = [...editions.map(edition => timeOf(edition.effective)), timeOf(today())];
  const last = new Date(Math.max(...times)).getUTCFullYear() + 2;
  const first = Math.max(new Date(Math.min(...times)).getUTCFullYear(), last - 40);
  const start = Date.UTC(first, 0, 1);
  const span = Date.UTC(last, 0, 1) - start;
  return { first, last, place: time => Math.min(WIDTH, Math.max(0, WIDTH * (time - start) / span)) };
}

function barOf(edition, editions, scale) {
  const successor = editions.find(other => other.supersedes === edition.id && isLive(other));
  const x = scale.place(timeOf(edition.effective));
  const end = successor ? scale.place(timeOf(successor.effective) - DAY) : WIDTH;
  const words = `${edition.id} · ${formatDay(edition.effective)}`;
  const room = words.length * 7.5;
  return { edition, x, end, words, left: Math.min(x, WIDTH - room), right: Math.max(end, x + room) };
}

/** The force decides which lanes an edition may take; within them, the first that has room. */
function inLanes(bars) {
  const lanes = [];
  return FORCES.flatMap(force => bars.filter(bar => bar.edition.force === force).sort((one, other) => one.x - other.x))
    .map(bar => {
      const free = lanes.findIndex(lane => lane.force === bar.edition.force && lane.right <= bar.left);
      const at = free < 0 ? lanes.length : free;
      lanes[at] = { force: bar.edition.force, right: bar.right };
      return { ...bar, lane: at };
    });
}

function drawn({ edition, x, end, left, words, lane }, href) {
  const y = HEAD + lane * LANE;
  const tone = TONES[edition.force] ?? 'neutral';
  const name = `${words}, ${bilingual(edition.title)}, ${t(`force.${edition.force}`)}, ${t(`edition.${edition.status}`)}`;
  return svg`<a href=${href(edition)}><title>${name}</title>
    <text class="value halo" x=${left} y=${y + 12}>${words}</text>
    <rect class="bar ${isLive(edition) ? `fill-${tone}` : `dashed-${tone}`}" x=${x} y=${y + 18} width=${Math.max(end - x - 2, 4)} height="10" rx="3"/></a>`;
}

function years({ first, last, place }, height) {
  const step = Math.ceil((last - first) / YEARS_SHOWN);
  const shown = Array.from({ length: Math.ceil((last - first) / step) }, (_, i) => first + i * step);
  return shown.map(year => {
    const x = place(Date.UTC(year, 0, 1));
    return svg`<line class="axis" x1=${x} x2=${x} y1=${HEAD} y2=${height - 16}/><text x=${x + 3} y=${height - 4}>${year}</text>`;
  });
}

function moment(x, height, words, kind, y) {
  const right = x > WIDTH * 0.7;
  return svg`<line class=${kind} x1=${x} x2=${x} y1=${y - 10} y2=${height - 16}/>
    <text class="value halo" x=${right ? x - 5 : x + 5} y=${y} text-anchor=${right ? 'end' : 'start'}>${words}</text>`;
}
