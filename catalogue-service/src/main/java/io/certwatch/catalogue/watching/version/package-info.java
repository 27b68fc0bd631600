/** Reads the versions of a source, and compares a new one with the last accepted one. */
package io.certwatch.catalogue.watching.version;
