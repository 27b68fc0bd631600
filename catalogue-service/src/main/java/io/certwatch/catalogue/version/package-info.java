/** Identifies the states of the catalogue for which a client can wait. */
package io.certwatch.catalogue.version;
