/** Deletes what is older than its kind is kept, in small batches, on one instance at a time. */
package io.certwatch.platform.retention;
