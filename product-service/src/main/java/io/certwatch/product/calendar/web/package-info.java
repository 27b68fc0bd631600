/** The calendar over HTTP. */
package io.certwatch.product.calendar.web;
