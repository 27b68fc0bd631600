/** Schedules the expiry of certificates. */
@NullMarked
package io.certwatch.catalogue.register.clock;

import org.jspecify.annotations.NullMarked;
