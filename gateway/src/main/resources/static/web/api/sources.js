/** Watched addresses of lists and registers. */
import { getAll, getJson, path } from './client.js';

export const listAllSources = options => getAll('/api/sources', { limit: 100 }, options);

/** @returns {Promise<?object>} the newest check of a source, null before the first */
export async function newestCheck(source, options) {
  const page = await getJson(path`/api/sources/${source}/checks`, { limit: 1 }, options);
  return page.items[0] ?? null;
}
