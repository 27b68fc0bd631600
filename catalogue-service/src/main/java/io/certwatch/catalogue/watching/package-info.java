/** Watches the addresses of lists and registers: schedules checks, accepts or holds new versions, and raises alarms. */
package io.certwatch.catalogue.watching;
