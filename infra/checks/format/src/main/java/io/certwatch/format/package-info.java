/** The style of all Java sources and scripts, applied and checked by formatters. */
package io.certwatch.format;
