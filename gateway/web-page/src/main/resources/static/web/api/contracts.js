/** What topics promise to their readers: files beside the web page. */
import { getJson } from './client.js';

const FOLDER = '/web/contracts/';

let topics = null;

/**
 * @returns {Promise<{name: string, topic: string, key: string, kept: string, messages: {type: string, title: string, schema: string,
 *   examples: string[]}[]}[]>} public topics
 */
export function listTopics() {
  topics ??= getJson(`${FOLDER}topics.json`)
    .then(index => index.topics)
    .catch(failure => {
      topics = null;
      throw failure;
    });
  return topics;
}

/** @param {string} file a schema or an example */
export const readContract = (file, options) => getJson(FOLDER + file, {}, options);

export const contractAddress = file => FOLDER + file;
