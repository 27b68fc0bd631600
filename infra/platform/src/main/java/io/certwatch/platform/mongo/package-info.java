/** Configures the service's database with its timeouts, and stores files in it. */
@NullMarked
package io.certwatch.platform.mongo;

import org.jspecify.annotations.NullMarked;
