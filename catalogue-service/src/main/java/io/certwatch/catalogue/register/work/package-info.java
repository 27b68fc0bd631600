/** Counts what came of imports, and logs what broke work on them. */
@NullMarked
package io.certwatch.catalogue.register.work;

import org.jspecify.annotations.NullMarked;
