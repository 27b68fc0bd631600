/** The import of an uploaded file as a job that survives crashes. A service supplies {@link io.certwatch.importjob.ImportSteps}. */
package io.certwatch.importjob;
