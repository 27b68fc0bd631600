/** Where addresses and revisions of calendars are kept. */
package io.certwatch.product.calendar.mongo;
