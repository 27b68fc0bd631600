/** The list of proofs for a bid. */
import { change, send } from './client.js';

/** @param {{skus: string[], on: string}} asked @returns {Promise<{on: string, products: object[], unknown: string[]}>} */
export const composeBid = asked => change('POST', '/api/bids', asked);

/** @returns {Promise<Blob>} the same as a workbook */
export const exportBid = async (asked, language) =>
  (await send('POST', '/api/exports/bid.xlsx', { json: asked, query: { language }, headers: { accept: '*/*' } })).blob();
