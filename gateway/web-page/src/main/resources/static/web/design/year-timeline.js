/** Bars on a line of years: what applies from when to when, where today is, and the next day on which something takes effect. */
import { html, nothing, svg } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { formatDay, today } from '../core/format.js';
import { translator } from '../core/texts.js';

const t = translator('app');
const WIDTH = 640;
const HEAD = 34;
const LANE = 36;
const YEARS_SHOWN = 12;
const DAY = 86_400_000;
const FIRST_WIDE = '\u2e80';

const timeOf = day => Date.parse(day + 'T00:00:00Z');

/**
 * @param {string} label of the chart
 * @param {{start: string, end: ?string, words: string, name: string, tone: string, isDashed: boolean, group: string, href: string}[]} bars
 *   end: the first day after it, null if it goes on; name: all that the bar says, for screen readers
 * @param {{groups: string[], next: ?string, legend: {tone: string, words: string}[]}} options groups: in the order of their lanes; next: a
 *   day to come
 */
export function yearTimeline(label, bars, { groups, next, legend }) {
  if (bars.length === 0) return nothing;
  const scale = scaleOf(bars);
  const placed = inLanes(
    bars.map(bar => place(bar, scale)),
    groups,
  );
  const height = HEAD + LANE * (1 + Math.max(...placed.map(bar => bar.lane))) + 20;
  return html`<div class="chart-scroll" ${ref(scrollToEnd)}><svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="group"
      aria-label=${label}>
      ${years(scale, height)}
      ${moment(scale.place(timeOf(today())), height, t('timeline.today'), 'today', 12)}
      ${next ? moment(scale.place(timeOf(next)), height, t('timeline.next', { day: formatDay(next) }), 'threshold', 28) : nothing}
      ${placed.map(drawn)}
    </svg></div>
    <ul class="legend">${legend.map(({ tone, words }) => html`<li><span class="swatch ${tone}"></span>${words}</li>`)}
      ${bars.some(bar => bar.isDashed) ? html`<li><span class="swatch dashed"></span>${t('timeline.draft')}</li>` : nothing}</ul>`;
}

/** Today is near the end, which a phone would not show. */
function scrollToEnd(frame) {
  requestAnimationFrame(() => {
    if (frame) frame.scrollLeft = frame.scrollWidth;
  });
}

function scaleOf(bars) {
  const times = [...bars.map(bar => timeOf(bar.start)), timeOf(today())];
  const last = new Date(Math.max(...times)).getUTCFullYear() + 2;
  const first = Math.max(new Date(Math.min(...times)).getUTCFullYear(), last - 40);
  const start = Date.UTC(first, 0, 1);
  const span = Date.UTC(last, 0, 1) - start;
  return { first, last, place: time => Math.min(WIDTH, Math.max(0, (WIDTH * (time - start)) / span)) };
}

function place(bar, scale) {
  const x = scale.place(timeOf(bar.start));
  const end = bar.end ? scale.place(timeOf(bar.end) - DAY) : WIDTH;
  const room = [...bar.words].reduce((width, letter) => width + (letter < FIRST_WIDE ? 7.5 : 12.5), 0);
  return { ...bar, x, right: Math.max(end, x + room), width: Math.max(end - x - 2, 4), left: Math.max(0, Math.min(x, WIDTH - room)) };
}

/** The group decides which lanes a bar may take; within them, the first that has room. */
function inLanes(bars, groups) {
  const lanes = [];
  return groups
    .flatMap(group => bars.filter(bar => bar.group === group).sort((one, other) => one.x - other.x))
    .map(bar => {
      const free = lanes.findIndex(lane => lane.group === bar.group && lane.right <= bar.left);
      const at = free < 0 ? lanes.length : free;
      lanes[at] = { group: bar.group, right: bar.right };
      return { ...bar, lane: at };
    });
}

function drawn({ x, width, left, words, name, tone, isDashed, lane, href }) {
  const y = HEAD + lane * LANE;
  return svg`<a href=${href}><title>${name}</title>
    <text class="value halo" x=${left} y=${y + 12}>${words}</text>
    <rect class="bar ${isDashed ? `dashed-${tone}` : `fill-${tone}`}" x=${x} y=${y + 18} width=${width} height="10" rx="3"/></a>`;
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
