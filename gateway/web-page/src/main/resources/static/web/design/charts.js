/** Charts as SVG. Each has a text that says the same, and its parts link to the lists behind them. */
import { html, nothing, svg } from 'lit';
import { formatNumber } from '../core/format.js';
import { labelled } from '../core/texts.js';

/**
 * Shares of a whole as one bar with a legend.
 *
 * @param {{label: string, value: number, tone: string, href?: string}[]} parts
 */
export function shareBar(label, parts) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  let x = 0;
  const pieces = parts
    .filter(part => part.value > 0)
    .map(part => {
      const width = (600 * part.value) / total;
      const piece = svg`<rect class="bar fill-${part.tone}" x=${x} y="0" width=${Math.max(width - 1, 1)} height="22"
          rx="2"><title>${labelled(part.label, formatNumber(part.value))}</title></rect>`;
      x += width;
      return piece;
    });
  return html`<svg class="chart" viewBox="0 0 600 22" preserveAspectRatio="none" role="img" aria-label=${label} height="22">${
    total === 0 ? svg`<rect class="fill-neutral" width="600" height="22" rx="2" opacity="0.3"/>` : pieces
  }</svg>
    <ul class="legend">${parts.map(
      part =>
        html`<li><span class="swatch ${part.tone}"></span>${
          part.href ? html`<a href=${part.href}>${part.label}</a>` : part.label
        } <strong>${formatNumber(part.value)}</strong></li>`,
    )}</ul>`;
}

/**
 * Upright bars, such as obligations by month.
 *
 * @param {{label: string, short?: string, value: number, tone?: string, href?: string}[]} bars
 */
export function barChart(label, bars, { height = 180 } = {}) {
  const most = Math.max(1, ...bars.map(bar => bar.value));
  const step = 600 / Math.max(bars.length, 6);
  const scale = (height - 44) / most;
  return html`<svg class="chart" viewBox="0 0 600 ${height}" role="group" aria-label=${label}>
    <line class="axis" x1="0" x2="600" y1=${height - 22.5} y2=${height - 22.5}/>
    ${bars.map((bar, i) => {
      const tall = Math.max(bar.value * scale, bar.value > 0 ? 2 : 0);
      const shape = svg`<rect class="bar fill-${bar.tone ?? 'info'}" x=${i * step + step * 0.15} y=${height - 23 - tall} width=${step * 0.7}
          height=${tall} rx="2"></rect>
        <text class="value" x=${i * step + step / 2} y=${height - 29 - tall} text-anchor="middle">${formatNumber(bar.value)}</text>
        <text x=${i * step + step / 2} y=${height - 6} text-anchor="middle">${bar.short ?? bar.label}</text>`;
      const name = labelled(bar.label, formatNumber(bar.value));
      return bar.href ? svg`<a href=${bar.href}><title>${name}</title>${shape}</a>` : svg`<g><title>${name}</title>${shape}</g>`;
    })}</svg>`;
}

/**
 * Lines over days. A value of null is a gap: no line crosses it.
 *
 * @param {string[]} days in their order, each one of them
 * @param {{label: string, tone: string, dash?: string, values: (?number)[]}[]} lines a value for each day
 * @param {{first: string, last: string}} ends what stands below the first and the last day
 */
export function lineChart(label, days, lines, ends, { height = 200 } = {}) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map(value => value ?? 0)));
  const x = at => (days.length === 1 ? CHART_WIDTH : LEFT + ((CHART_WIDTH - LEFT) * at) / (days.length - 1));
  const y = value => height - 24 - ((height - 40) * value) / most;
  return html`<svg class="chart whole" viewBox="0 0 ${CHART_WIDTH + 6} ${height}" role="img" aria-label=${label}>
    ${[0, most].map(
      value => svg`<line class="axis" x1=${LEFT} x2=${CHART_WIDTH} y1=${y(value)} y2=${y(value)}/>
        <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${formatNumber(value)}</text>`,
    )}
    <text x=${LEFT} y=${height - 6}>${ends.first}</text>
    <text x=${CHART_WIDTH} y=${height - 6} text-anchor="end">${ends.last}</text>
    ${lines.map(line => runsOf(line.values).map(run => runView(line, run, x, y)))}</svg>`;
}

const CHART_WIDTH = 640;
const LEFT = 44;

/** Days that follow each other with a value, as [at, value]. */
function runsOf(values) {
  const runs = [];
  values.forEach((value, at) => {
    if (value === null) return;
    if (at > 0 && values[at - 1] !== null) runs.at(-1).push([at, value]);
    else runs.push([[at, value]]);
  });
  return runs;
}

/** A day between two gaps is a dot. */
function runView({ tone, dash }, run, x, y) {
  if (run.length === 1) return svg`<circle class="fill-${tone}" cx=${x(run[0][0])} cy=${y(run[0][1])} r="3"/>`;
  const points = run.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return svg`<polyline class="line line-${tone}" stroke-dasharray=${dash ?? nothing} points=${points}/>`;
}

/**
 * A figure against its threshold; logarithmic if they are far apart.
 *
 * @param {{required: number, actual: ?number, unit: string}} figures
 * @param {string} tone of the bar
 */
export function thresholdBar(label, figures, tone) {
  if (figures?.required == null) return nothing;
  const { required, actual } = figures;
  const values = [required, actual].filter(value => value > 0);
  const logarithmic = isLogarithmic(figures);
  const high = logarithmic ? Math.log10(Math.max(...values) * 2) : Math.max(required, actual ?? 0) * 1.25 || 1;
  const low = logarithmic ? Math.log10(Math.min(...values) / 4) : 0;
  const place = value => 300 * Math.min(1, Math.max(0, ((logarithmic ? Math.log10(value) : value) - low) / (high - low)));
  return html`<svg class="chart" viewBox="0 0 300 20" preserveAspectRatio="none" role="img" aria-label=${label} height="20">
    <rect class="fill-neutral" x="0" y="7" width="300" height="6" rx="3" opacity="0.25"/>
    ${actual > 0 ? svg`<rect class="fill-${tone}" x="0" y="5" width=${place(actual)} height="10" rx="3"/>` : nothing}
    <line class="threshold" x1=${place(required)} x2=${place(required)} y1="1" y2="19"/>
  </svg>`;
}

/** Whether figure and threshold lie so far apart that their bar is logarithmic. */
export function isLogarithmic(figures) {
  const values = [figures?.required, figures?.actual];
  return values.every(value => value > 0) && Math.max(...values) / Math.min(...values) > 8;
}
