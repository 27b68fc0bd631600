/** Checks the texts that people read. */
package io.certwatch.text;
