/** The first class of every service, the only one that an older Java can load. */
@NullMarked
package io.certwatch.start;

import org.jspecify.annotations.NullMarked;
