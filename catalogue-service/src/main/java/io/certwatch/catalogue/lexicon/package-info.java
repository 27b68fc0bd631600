/** The lexicon: names that people use for the products of entries, in revisions. */
package io.certwatch.catalogue.lexicon;
