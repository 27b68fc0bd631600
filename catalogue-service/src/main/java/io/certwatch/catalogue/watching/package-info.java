/** Watches the addresses of lists and registers: schedules checks, accepts or holds new versions, and raises alarms. */
@NullMarked
package io.certwatch.catalogue.watching;

import org.jspecify.annotations.NullMarked;
