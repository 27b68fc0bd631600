/** Meters that count for one company. */
package io.certwatch.platform.meter;
