/** Address of a file of the web page, of the build that this module is of: the gateway serves each build under an address of its own. */
export const fileAddress = path => import.meta.url.slice(0, -'core/files.js'.length) + path;
