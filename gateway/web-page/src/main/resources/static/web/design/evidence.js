/** A product's own text with the places marked that a finding rests on. */
import { html, nothing } from 'lit';
import { hasText, translator } from '../core/texts.js';

const t = translator('app');

const FIGURE = 'specs.';
const LONG = 200;
const AROUND = 60;

/** @returns the name of a field of a product, in words; figures are called what their datasheet calls them */
export function fieldLabel(field) {
  return field.startsWith(FIGURE) ? field.slice(FIGURE.length) : t(`field.${field}`);
}

/** Whether a field of the API has a name for people. */
export const isFieldNamed = field => field.startsWith(FIGURE) || hasText('app', `field.${field}`);

/** @returns {?string} the text of a field, such as "name.zh" or "specs.throughput" */
export function fieldText(product, field) {
  if (field.startsWith(FIGURE)) return product?.specs?.[field.slice(FIGURE.length)] ?? null;
  const value = field.split('.').reduce((part, name) => part?.[name], product);
  return typeof value === 'string' ? value : null;
}

/**
 * A text with marked places, which may overlap.
 *
 * @param {{start: number, end: number}[]} places UTF-16 positions in the text, as the API gives them
 * @param {{excerpt?: boolean}} options whether a long text is cut down to what surrounds the places
 */
export function markedText(text, places, { excerpt = false } = {}) {
  const marks = merge(places.filter(({ start, end }) => start >= 0 && start < end && end <= text.length));
  const cut = excerpt && text.length > LONG;
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const before = between(text.slice(at, start), cut, at > 0, true);
    at = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${parts}${between(text.slice(at), cut, at > 0, false)}`;
}

/** Each field in which something was found, and its text with the places marked. */
export function evidenceView(evidence, product) {
  const fields = [...Map.groupBy(evidence, ({ field }) => field)];
  if (fields.length === 0) return nothing;
  return html`<dl class="facts evidence">${fields.map(
    ([field, found]) => html`<dt>${fieldLabel(field)}</dt><dd>${foundIn(field, found, product)}</dd>`,
  )}</dl>`;
}

function foundIn(field, found, product) {
  const text = field === 'specs' ? nameOfFigure(found, product) : fieldText(product, field);
  const places = found.filter(({ text: term, start, end }) => text?.slice(start, end) === term);
  if (places.length < found.length) return found.map(({ text: term }, i) => html`${i > 0 ? ' · ' : ''}<mark>${term}</mark>`);
  return markedText(text, places, { excerpt: true });
}

/** Evidence in the name of a figure does not say of which. */
function nameOfFigure([{ text, start, end }], product) {
  return Object.keys(product?.specs ?? {}).find(name => name.slice(start, end) === text);
}

function merge(places) {
  const merged = [];
  for (const { start, end } of [...places].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What lies between two marks, or before the first or after the last. */
function between(text, cut, afterMark, beforeMark) {
  const kept = (afterMark ? AROUND : 0) + (beforeMark ? AROUND : 0);
  if (!cut || text.length <= kept) return text;
  const head = afterMark ? text.slice(0, AROUND).replace(/[\uD800-\uDBFF]$/, '') : '';
  const tail = beforeMark ? text.slice(-AROUND).replace(/^[\uDC00-\uDFFF]/, '') : '';
  return `${head} … ${tail}`;
}
