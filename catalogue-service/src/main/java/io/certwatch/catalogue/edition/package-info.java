/** An edition of the catalogue from its upload to its publication, and what it changes. */
@NullMarked
package io.certwatch.catalogue.edition;

import org.jspecify.annotations.NullMarked;
