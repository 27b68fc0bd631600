/** Damages files and texts, and bounds what reading them may cost. */
@NullMarked
package io.certwatch.catalogue.fuzz;

import org.jspecify.annotations.NullMarked;
