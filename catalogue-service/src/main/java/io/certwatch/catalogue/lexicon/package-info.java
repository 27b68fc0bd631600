/** How people name the things that entries mean, in revisions. */
@NullMarked
package io.certwatch.catalogue.lexicon;

import org.jspecify.annotations.NullMarked;
