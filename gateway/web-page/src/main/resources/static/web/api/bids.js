/** The list of proofs for a bid. */
import { change, fileOf, path } from './client.js';

/** @param {{skus: string[], on: string}} asked @returns {Promise<{on: string, products: object[], unknown: string[]}>} */
export const composeBid = asked => change('POST', '/api/bids', asked);

/** @param {'xlsx'|'pdf'} format a workbook, or a PDF with the scans @returns {Promise<Blob>} the same as a file */
export const exportBid = (asked, format, language) => fileOf(path`/api/exports/bid.${format}`, asked, { language });
