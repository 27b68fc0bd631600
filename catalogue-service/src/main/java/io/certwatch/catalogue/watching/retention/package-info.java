/** How long checks are kept that found nothing new, and what fetched files are needed for. */
package io.certwatch.catalogue.watching.retention;
