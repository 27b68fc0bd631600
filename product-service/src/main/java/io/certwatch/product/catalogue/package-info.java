/**
 * The catalogue in this service: the editions and the lexicon as received from their topics, compiled for
 * assessments.
 */
package io.certwatch.product.catalogue;
