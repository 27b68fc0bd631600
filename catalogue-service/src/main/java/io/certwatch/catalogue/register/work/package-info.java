/** Counts what came of imports. */
@NullMarked
package io.certwatch.catalogue.register.work;

import org.jspecify.annotations.NullMarked;
