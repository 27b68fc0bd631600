/** What the company states about itself: its sectors, its standing in critical infrastructure, and its customers who are operators. */
import { change, getJson, getWithTag } from './client.js';

export const SECTORS = ['CLOUD', 'CONNECTED_VEHICLES', 'PLATFORMS'];

/**
 * @returns {Promise<{value: {sectors: string[], cii: object, operators: object[], sharesPhrases: boolean, revision: number}, etag:
 *   string}>}
 */
export const readProfile = options => getWithTag('/api/company/profile', {}, options);

/** @param {string} etag of the profile as it was read */
export const saveProfile = ({ sectors, cii, operators, sharesPhrases }, etag) =>
  change('PUT', '/api/company/profile', { sectors, cii: standing(cii), operators: operators.map(customer), sharesPhrases }, { etag });

/** Who stated it, and when, is what the service records. */
const standing = ({ standing: stated, reasons, reviewOn }) => ({ standing: stated, reasons, reviewOn });
const customer = ({ name, reasons, everyProduct, products, projects }) => ({ name, reasons, everyProduct, products, projects });

/** Revisions of the profile, newest first. */
export const listProfileHistory = (after, { limit = 50, signal } = {}) =>
  getJson('/api/company/profile/history', { after, limit }, { signal });
