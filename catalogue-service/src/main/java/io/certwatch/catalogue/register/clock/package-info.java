/** Lets the register's days pass. */
@NullMarked
package io.certwatch.catalogue.register.clock;

import org.jspecify.annotations.NullMarked;
