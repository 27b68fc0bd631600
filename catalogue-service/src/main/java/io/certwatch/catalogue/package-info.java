/** Manages editions of the catalogue and the lexicon, and publishes both. */
package io.certwatch.catalogue;
