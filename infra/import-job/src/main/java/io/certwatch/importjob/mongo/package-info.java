/** Stores imports, their findings and their files. */
@NullMarked
package io.certwatch.importjob.mongo;

import org.jspecify.annotations.NullMarked;
