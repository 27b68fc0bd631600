/** Templates of the checklist: what the checklists of companies begin with. */
import { change, getJson, getWithTag, path } from './client.js';

export const listTemplates = async options => (await getJson('/api/checklist-templates', {}, options)).items;

/** @returns {Promise<{value: object, etag: string}>} a template with its items */
export const readTemplate = (id, options) => getWithTag(path`/api/checklist-templates/${id}`, {}, options);

/** @param {{title: object, items: object[]}} form the whole template; @param {string} etag as it was read */
export const saveTemplate = (id, form, etag) => change('PUT', path`/api/checklist-templates/${id}`, form, { etag });

/** Revisions of a template, newest first. */
export const listTemplateRevisions = (id, after, { limit = 20, signal } = {}) =>
  getJson(path`/api/checklist-templates/${id}/revisions`, { after, limit }, { signal });
