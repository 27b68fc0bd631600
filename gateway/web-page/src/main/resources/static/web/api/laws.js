/** Versions of laws: what they demand, and from when. */
import { change, getJson, getWithTag, path, send } from './client.js';

/** @param {?string} on a day: only what was published and issued by then, as it stood then; null lists drafts, too, as of today */
export const listLaws = async (on, options) => (await getJson('/api/laws', { on }, options)).items;

/** @returns {Promise<{value: object, etag: string}>} a version with its provisions and its changes */
export const readLaw = (id, options) => getWithTag(path`/api/laws/${id}`, {}, options);

/** @returns {Promise<{value: object, etag: string}>} a version in the form in which it is uploaded */
export const readLawForm = (id, options) => getWithTag(path`/api/laws/${id}/form`, {}, options);

/** @param {?string} against another version; null for the superseded one */
export const readLawChanges = (id, against, options) => getJson(path`/api/laws/${id}/changes`, { against }, options);

/** Stores a draft. @param {?string} etag of the draft that is replaced; null for a new one */
export const saveLaw = (form, etag) =>
  etag ? change('PUT', path`/api/laws/${form.id}`, form, { etag }) : change('POST', '/api/laws', form);

export const removeLaw = (id, etag) => send('DELETE', path`/api/laws/${id}`, { headers: { 'if-match': etag } });

export const publishLaw = (id, etag) => change('POST', path`/api/laws/${id}/publication`, undefined, { etag });

export const withdrawLaw = (id, reason) => change('POST', path`/api/laws/${id}/withdrawal`, { reason });

let versions = null;

/** Versions by their ids, read once; empty if they cannot be read, since a citation also says without them what it cites. */
export function lawVersions() {
  versions ??= listLaws().then(
    items => new Map(items.map(version => [version.id, version])),
    () => {
      versions = null;
      return new Map();
    },
  );
  return versions;
}

/** Forgets the versions, after one was published. */
export function forgetLaws() {
  versions = null;
}
