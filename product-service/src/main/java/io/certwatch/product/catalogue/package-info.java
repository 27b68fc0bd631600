/** What this service knows of the catalogue: the editions and the lexicon as their topics tell them, compiled to judge by. */
@NullMarked
package io.certwatch.product.catalogue;

import org.jspecify.annotations.NullMarked;
