/** Reads tables out of whatever file they arrive in, each cell with the place where it stood; knows no domain word but column headers. */
@NullMarked
package io.certwatch.catalogue.source;

import org.jspecify.annotations.NullMarked;
