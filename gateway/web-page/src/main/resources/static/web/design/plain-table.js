/** A table of rows that are all there; lists that are read in pages are a <cw-table>. */
import { html, nothing } from 'lit';
import { tableFrame } from './table-frame.js';

/**
 * @param {string} label what the table is, for screen readers
 * @param {({label: string, cell: (row: object) => unknown, class?: string} | null)[]} columns null is left out
 */
export function plainTable(label, columns, rows) {
  const shown = columns.filter(column => column !== null);
  return tableFrame(
    label,
    html`<table>
    <thead><tr>${shown.map(column => html`<th scope="col" class=${column.class ?? nothing}>${column.label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      row =>
        html`<tr>${shown.map(
          column => html`<td data-label=${column.label}
      class=${column.class ?? nothing}><div class="cell">${column.cell(row)}</div></td>`,
        )}</tr>`,
    )}</tbody>
  </table>`,
  );
}
