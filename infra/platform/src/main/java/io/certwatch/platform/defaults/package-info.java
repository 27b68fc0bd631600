/** Default settings of all services. */
@NullMarked
package io.certwatch.platform.defaults;

import org.jspecify.annotations.NullMarked;
