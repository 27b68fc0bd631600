/** The frame of a table. Its head stays in sight while the page is scrolled; a table that is too wide is scrolled sideways in its frame. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => lookHowWide(target)));

/** @param {string} label what the table is, for screen readers */
export function tableFrame(label, table) {
  return html`<div class="table-frame as-cards" tabindex="0" role="region" aria-label=${label} ${ref(watch)}>${table}</div>`;
}

function watch(frame) {
  if (frame) sizes.observe(frame);
}

/** The head of a table sticks to the frame if that can be scrolled, and to the page otherwise. */
function lookHowWide(frame) {
  const table = frame.firstElementChild;
  if (table) frame.classList.toggle('too-narrow', table.offsetWidth > frame.clientWidth);
}
