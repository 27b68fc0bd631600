/** Documents that are made to bring a reader down. */
@NullMarked
package io.certwatch.catalogue.hostile;

import org.jspecify.annotations.NullMarked;
