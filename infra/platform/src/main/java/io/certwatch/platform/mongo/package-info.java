/** The service's database and how long anyone waits for it. */
@NullMarked
package io.certwatch.platform.mongo;

import org.jspecify.annotations.NullMarked;
