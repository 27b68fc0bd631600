/** Filters, columns and order of a list, which a person or the company keeps under a name. */
import { change, getJson } from './client.js';

const PLACES = { own: '/api/saved-views', shared: '/api/company/saved-views' };
const placeOf = shared => (shared ? PLACES.shared : PLACES.own);

/** @returns {Promise<{id: string, name: string, shared: boolean, parameters: object, columns: string[], revision: number}[]>} */
export const listSavedViews = async (listing, options) => (await getJson(PLACES.own, { listing }, options)).items;

/** @param {{listing: string, name: string, parameters: object, columns: string[], shared: boolean}} view replaces the one of its name */
export const saveView = ({ shared, ...view }) => change('POST', placeOf(shared), view);

export const removeView = ({ id, shared, revision }) => change('DELETE', `${placeOf(shared)}/${id}`, undefined, { etag: `"${revision}"` });
