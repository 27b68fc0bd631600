/** The lexicon: names that people use for the products of entries, in revisions. */
@NullMarked
package io.certwatch.catalogue.lexicon;

import org.jspecify.annotations.NullMarked;
