/** The style of all Java sources, applied and checked by a formatter. */
package io.certwatch.format;
