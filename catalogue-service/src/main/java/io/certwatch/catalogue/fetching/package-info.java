/** Fetches the bytes of a watched source from the web or a folder, and reports the exact outcome; does not interpret the content. */
package io.certwatch.catalogue.fetching;
