/** The calendar as RFC 5545 writes it. */
package io.certwatch.product.calendar.ics;
