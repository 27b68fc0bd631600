/** Addresses of the web that people enter. Plain Java. */
package io.certwatch.outbound;
