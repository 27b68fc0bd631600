/** The news of editions as an Atom feed, in Chinese or English. */
@NullMarked
package io.certwatch.catalogue.edition.atom;

import org.jspecify.annotations.NullMarked;
