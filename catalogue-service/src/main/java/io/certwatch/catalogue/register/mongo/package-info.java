/** Stores the register, its imports and their originals in MongoDB. */
@NullMarked
package io.certwatch.catalogue.register.mongo;

import org.jspecify.annotations.NullMarked;
