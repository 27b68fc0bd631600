/** Does what time brings about, on one instance at a time. */
@NullMarked
package io.certwatch.catalogue.edition.clock;

import org.jspecify.annotations.NullMarked;
