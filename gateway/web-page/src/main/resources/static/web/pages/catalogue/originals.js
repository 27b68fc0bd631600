/** The files that an edition was read from, as they came. */
import { html, nothing } from 'lit';
import { formatBytes, formatInstant } from '../../core/format.js';
import { icon } from '../../design/icons.js';

const TYPES = {
  'application/json': 'JSON',
  'application/pdf': 'PDF',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/xhtml+xml': 'HTML',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'text/plain': 'TXT',
  'text/tab-separated-values': 'TSV',
};

const typeOf = ({ mediaType }) => TYPES[mediaType.split(';')[0]] ?? mediaType;

export function originals(t, files) {
  return html`<ul class="plain">${files.map(
    file => html`<li class="stack-small">
    <span><a class="icon-link" href=${file.href} download>${icon('download')}${file.name ?? t('original', { type: typeOf(file) })}</a>
      <span class="muted small">${about(t, file)}</span></span>
    <details class="small muted"><summary>SHA-256</summary><code class="break">${file.sha256}</code>
      ${file.check ? html`<span>${file.check}</span>` : nothing}</details></li>`,
  )}</ul>`;
}

function about(t, file) {
  const size = file.size == null ? '' : formatBytes(file.size);
  return [typeOf(file), size, formatInstant(file.receivedAt), t(`way.${file.way}`)].filter(Boolean).join(' · ');
}
