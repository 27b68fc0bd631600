/** One import: its progress, and what came of it. */
import { html } from 'lit';
import { readImport } from '../../api/imports.js';
import { link } from '../../core/router.js';
import { pageHead } from '../../design/messages.js';
import './import-progress.js';

export const importView = {
  async load({ path: [, id], signal }) {
    return { job: await readImport(id, { signal }) };
  },

  title: page => page.t('import.one'),

  show({ t }, { job }) {
    return html`${pageHead(t('import.one'), {
      actions: html`<a class="button" href=${link('inventory', ['import'])}>${t('import.list')}</a><a class="button"
          href=${link('inventory')}>${t('import.inventory')}</a>`,
    })}
      <cw-import-progress .job=${job}></cw-import-progress>`;
  },
};
