/** Reads figures as datasheets and announcements write them into quantities with UCUM units. */
package io.certwatch.quantity;
