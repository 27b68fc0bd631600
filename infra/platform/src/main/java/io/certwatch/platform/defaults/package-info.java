/** The settings that all services have in common. */
@NullMarked
package io.certwatch.platform.defaults;

import org.jspecify.annotations.NullMarked;
