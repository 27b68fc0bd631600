/** The days of a company in the calendars of its people: addresses that only their person knows, and what they give. */
package io.certwatch.product.calendar;
