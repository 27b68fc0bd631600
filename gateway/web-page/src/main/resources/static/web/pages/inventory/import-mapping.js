/** How the columns of a file are read, and the choices of a person about it. */
import { html, nothing } from 'lit';
import { formatDay, formatNumber } from '../../core/format.js';
import { bilingual, labelled, paperNumber, withAside } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { fieldLabel } from '../../design/evidence.js';
import { choice, field } from '../../design/forms.js';
import { plainTable } from '../../design/plain-table.js';

const FIELDS = [
  'sku',
  'name',
  'name.zh',
  'name.en',
  'model',
  'manufacturer',
  'vendor',
  'vendorName',
  'description',
  'declaredEntry',
  'hsCode',
  'specs',
  'market.status',
  'market.entryDate',
  'usedInCii',
];
const PROOF_FACTS = ['number', 'body', 'standard', 'holder', 'issued', 'validUntil'];
const PROOF_FIELDS = [
  ...['certificate', 'testReport', 'salesLicence', 'ccis2018Certificate', 'commercialCryptography'].flatMap(proof =>
    PROOF_FACTS.map(fact => `${proof}.${fact}`),
  ),
  'testReport.batch',
  ...PROOF_FACTS.slice(1).map(fact => `proof.${fact}`),
].filter(field => field !== 'salesLicence.standard'); // licences name no standard
const IGNORED = 'ignored';
const CHARSETS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'];
const SEPARATORS = [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
];
const SURENESS = {
  GIVEN: ['info', 'person'],
  KNOWN: ['success', 'check'],
  GUESSED: ['warning', 'question'],
  UNKNOWN: ['neutral', 'minus'],
};
const OUTCOMES = {
  OFFERED: ['success', 'check'],
  REPEATED: ['neutral', 'minus'],
  REJECTED: ['danger', 'cross'],
  BLANK: ['neutral', 'minus'],
};

/** Charset, separator, sheet and header row, and the stored mappings. */
export function readingOptions({ file, preview, chosen, mapping, mappings, t, choose, chooseMapping }) {
  const text = preview === null ? !/\.xlsx$/i.test(file.name) : preview.format !== 'XLSX';
  const sheets = preview
    ? [...new Set([...preview.tables.map(table => table.sheet), ...preview.passedOver.map(({ sheet }) => sheet)].filter(Boolean))]
    : [];
  const separator = SEPARATORS.find(([, character]) => character === preview?.separator)?.[0];
  const charsets = [...new Set([...CHARSETS, ...(preview?.charset ? [preview.charset] : [])])];
  return html`<div class="fields">
    ${
      mappings.length
        ? choice(
            'import-mapping',
            t('mapping.use'),
            mapping,
            mappings.map(({ name }) => [name, name]),
            chooseMapping,
            { all: t('mapping.none') },
          )
        : nothing
    }
    ${
      text
        ? html`${choice(
            'import-charset',
            t('preview.charset'),
            chosen.charset ?? preview?.charset,
            charsets.map(name => [name, name]),
            charset => choose({ charset: charset || null }),
            { all: t('preview.detected') },
          )}
      ${choice(
        'import-separator',
        t('preview.separator'),
        chosen.separator ?? separator,
        SEPARATORS.map(([name]) => [name, t(`separator.${name}`)]),
        name => choose({ separator: name || null }),
        { all: t('preview.detected') },
      )}`
        : nothing
    }
    ${
      sheets.length > 1 || chosen.sheet
        ? choice(
            'import-sheet',
            t('preview.sheet'),
            chosen.sheet,
            sheets.map(name => [name, name]),
            sheet => choose({ sheet: sheet || null }),
            { all: t('preview.allSheets') },
          )
        : nothing
    }
    ${field(
      'import-header',
      t('preview.headerRow'),
      html`<input id="import-header" type="number" min="1" max="1048576" placeholder=${t('preview.detected')}
      .value=${String(chosen.headerRow ?? preview?.tables[0]?.headerRow ?? '')}
      @change=${event => choose({ headerRow: event.target.valueAsNumber || null })}>`,
    )}
  </div>`;
}

/** The columns of one table: header, meaning, examples. */
export function columnTable(table, chosen, t, choose) {
  const label = table.sheet ? t('preview.columnsOf', { sheet: table.sheet }) : t('preview.columns');
  return html`<section class="stack-small"><h2>${label}</h2>
    ${plainTable(
      label,
      [
        {
          label: t('preview.header'),
          cell: column => column.header || html`<span class="muted">${t('preview.noHeader', { number: column.number })}</span>`,
        },
        {
          label: t('preview.meaning'),
          cell: column =>
            meaningChoice(column, chosen[keyOf(column, table)] ?? column.meaning ?? '', t, meaning =>
              choose(keyOf(column, table), meaning),
            ),
        },
        { label: t('preview.sureness'), cell: column => badge(...SURENESS[column.sureness], t(`sureness.${column.sureness}`)) },
        {
          label: t('preview.samples'),
          cell: column => (column.samples.length ? html`<span class="small">${column.samples.join(' · ')}</span>` : nothing),
        },
      ],
      table.columns,
    )}
    ${
      table.unspoken.length
        ? html`<p class="small muted">${t('preview.unspoken', { fields: table.unspoken.map(fieldLabel).join(t('and')) })}</p>`
        : nothing
    }</section>`;
}

/** The first rows as products. */
export function sampleRows(rows, t) {
  return html`<section class="stack-small"><h2>${t('preview.rows')}</h2>
    ${plainTable(
      t('preview.rows'),
      [
        { label: t('preview.line'), cell: place },
        { label: t('preview.outcome'), cell: row => badge(...OUTCOMES[row.outcome], t(`outcome.${row.outcome}`)) },
        { label: t('preview.product'), cell: row => (row.product ? product(row) : nothing) },
        { label: t('preview.figures'), cell: row => figures(row.product?.specs ?? {}) },
        ...(rows.some(row => row.proofs.length)
          ? [{ label: t('preview.proofs'), cell: row => (row.proofs.length ? namedProofs(row.proofs, t) : nothing) }]
          : []),
        { label: t('preview.problems'), cell: row => problems(row.problems) },
      ],
      rows.filter(({ outcome }) => outcome !== 'BLANK'),
    )}</section>`;
}

/** Where a row stands: "Sheet 1: 12" or "12". */
export function place({ sheet, row }) {
  return sheet ? labelled(sheet, formatNumber(row)) : formatNumber(row);
}

/** What is wrong with a row: field, value and reason. */
export function problems(list) {
  if (list.length === 0) return nothing;
  return html`<ul class="problems">${list.map(
    problem =>
      html`<li><strong>${
        problem.field ? fieldLabel(problem.field) : problem.header
      }</strong>${problem.value ? html` <q>${problem.value}</q>` : nothing} <span>${problem.reason}</span></li>`,
  )}</ul>`;
}

function product({ product: { sku, name, model, manufacturer, vendor }, vendorName }) {
  return html`<strong>${sku}</strong> ${[bilingual(name), model, manufacturer].filter(Boolean).join(' · ')}
    ${vendorName ? html`<br><span class="small muted">${labelled(fieldLabel('vendor'), withAside(vendorName, vendor))}</span>` : nothing}`;
}

/** Proofs as they would stand in the vault. */
function namedProofs(proofs, t) {
  return html`<ul class="problems">${proofs.map(
    ({ kind, number, body, standard, holder, issued, validUntil }) =>
      html`<li><strong>${paperNumber(number)}</strong> ${[
        t(`proofKind.${kind}`),
        body,
        standard,
        holder ? labelled(t('proof.holder'), holder) : null,
        issued ? t('proof.issued', { day: formatDay(issued) }) : null,
        validUntil ? t('proof.validUntil', { day: formatDay(validUntil) }) : null,
      ]
        .filter(Boolean)
        .join(' · ')}</li>`,
  )}</ul>`;
}

function figures(specs) {
  const texts = Object.entries(specs).map(([name, value]) => labelled(name, value));
  return texts.length ? html`<span class="small">${texts.join(' · ')}</span>` : nothing;
}

function meaningChoice(column, meaning, t, choose) {
  const figure = `specs.${column.header || column.number}`;
  const options = [
    ...FIELDS.map(name => [name, fieldLabel(name)]),
    [figure, t('meaning.figure', { header: column.header || String(column.number) })],
  ];
  const proofs = PROOF_FIELDS.map(name => [name, fieldLabel(name)]);
  if (meaning && meaning !== IGNORED && ![...options, ...proofs].some(([value]) => value === meaning))
    options.push([meaning, t('meaning.figure', { header: fieldLabel(meaning) })]);
  return html`<select aria-label=${t('preview.meaningOf', {
    header: column.header || String(column.number),
  })} @change=${event => choose(event.target.value)}>
    ${meaning ? nothing : html`<option value="" selected>${t('meaning.unknown')}</option>`}
    <option value=${IGNORED} ?selected=${meaning === IGNORED}>${t('meaning.ignored')}</option>
    ${choices(options, meaning)}
    <optgroup label=${t('meaning.proofs')}>${choices(proofs, meaning)}</optgroup></select>`;
}

function choices(options, meaning) {
  return options.map(([value, words]) => html`<option value=${value} ?selected=${value === meaning}>${words}</option>`);
}

/** A column is named by its header, by its number where the header is missing or occurs twice. */
function keyOf(column, table) {
  const same = table.columns.filter(({ header }) => header === column.header);
  return column.header.trim() && same.length === 1 ? column.header : `#${column.number}`;
}
