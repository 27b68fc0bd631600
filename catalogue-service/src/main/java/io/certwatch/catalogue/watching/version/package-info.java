/** Reads the versions of a source, and compares a new one with the last accepted one. */
@NullMarked
package io.certwatch.catalogue.watching.version;

import org.jspecify.annotations.NullMarked;
