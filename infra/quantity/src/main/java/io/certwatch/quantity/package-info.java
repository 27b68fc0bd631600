/** Reads figures as datasheets and announcements write them into quantities with UCUM units. */
@NullMarked
package io.certwatch.quantity;

import org.jspecify.annotations.NullMarked;
