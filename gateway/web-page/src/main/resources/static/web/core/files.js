/**
 * Address of a file of the web page, of the build that this module is of: the gateway serves each build under an address of its own. The
 * file that the build joins this module to is as deep in a folder.
 */
export const fileAddress = path => import.meta.url.replace(/[^/]+\/[^/]+$/, '') + path;
