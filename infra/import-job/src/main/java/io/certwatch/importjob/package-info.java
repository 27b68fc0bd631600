/** The import of an uploaded file as a job that survives crashes. A service supplies {@link io.certwatch.importjob.ImportSteps}. */
@NullMarked
package io.certwatch.importjob;

import org.jspecify.annotations.NullMarked;
