/** Documents that attack their reader. */
@NullMarked
package io.certwatch.catalogue.hostile;

import org.jspecify.annotations.NullMarked;
