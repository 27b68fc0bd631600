/** Configures the service's database, stores values and files in it, and recognises duplicate keys. */
@NullMarked
package io.certwatch.platform.mongo;

import org.jspecify.annotations.NullMarked;
