/** Counts the outcomes of imports, and logs interruptions. */
@NullMarked
package io.certwatch.catalogue.register.work;

import org.jspecify.annotations.NullMarked;
