/** Damages files and texts, and limits the time and memory for reading them. */
@NullMarked
package io.certwatch.catalogue.fuzz;

import org.jspecify.annotations.NullMarked;
