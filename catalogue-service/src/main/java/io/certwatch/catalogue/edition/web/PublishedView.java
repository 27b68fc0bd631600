package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The result of a publication or a withdrawal.
 *
 * @param catalogueVersion the catalogue version that includes it, for which a client of product-service can wait
 */
record PublishedView(@JsonUnwrapped EditionView edition, String catalogueVersion) {}
