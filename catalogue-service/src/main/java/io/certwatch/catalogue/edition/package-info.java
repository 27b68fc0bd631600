/** Receives, edits, compares and publishes editions of the catalogue. */
package io.certwatch.catalogue.edition;
