/** The address at which the calendar program of a person reads the days of the company. */
import { change, getJson } from './client.js';

/** @returns {Promise<{exists: boolean, language: ?string, madeAt: ?string, endsAt: ?string}>} */
export const getCalendarAddress = () => getJson('/api/calendar');

/** @returns {Promise<{path: string, madeAt: string, endsAt: string}>} the only answer that shows the address */
export const makeCalendarAddress = language => change('PUT', '/api/calendar', { language });

export const revokeCalendarAddress = () => change('DELETE', '/api/calendar');
