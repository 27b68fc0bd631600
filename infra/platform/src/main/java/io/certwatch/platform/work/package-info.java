/** Work in the background: again and again on threads of its own, by one instance at a time where that matters. */
@NullMarked
package io.certwatch.platform.work;

import org.jspecify.annotations.NullMarked;
