package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a publication or a withdrawal made.
 *
 * @param catalogueVersion the state of the catalogue that includes it, to be waited for where products are judged
 */
record PublishedView(@JsonUnwrapped EditionView edition, String catalogueVersion) {}
