/** Works off imports in the background, and counts what came of them. */
@NullMarked
package io.certwatch.catalogue.register.work;

import org.jspecify.annotations.NullMarked;
