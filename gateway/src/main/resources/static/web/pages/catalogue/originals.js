/** The files that an edition was read from, as they came. */
import { html, nothing } from 'lit';
import { formatBytes, formatInstant } from '../../app/format.js';
import { icon } from '../../design/icons.js';

const TYPES = {
  'application/json': 'JSON', 'text/html': 'HTML', 'application/xhtml+xml': 'HTML', 'text/csv': 'CSV', 'text/tab-separated-values': 'TSV', 'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
};

export function originals(t, files) {
  return html`<ul class="plain">${files.map(file => html`<li class="stack-small">
    <span><a class="icon-link"
      href=${file.href} download>${icon('download')}${file.name ?? t('original', { type: TYPES[file.mediaType] ?? file.mediaType })}</a>
      <span class="muted small">${[TYPES[file.mediaType] ?? file.mediaType, file.size == null ? null : formatBytes(file.size), formatInstant(file.receivedAt), t(`way.${file.way}`)].filter(Boolean).join(' · ')}</span></span>
    <details class="small muted"><summary>SHA-256</summary><code class="break">${file.sha256}</code>${file.check
      ? html` <span>${file.check}</span>` : nothing}</details></li>`)}</ul>`;
}
