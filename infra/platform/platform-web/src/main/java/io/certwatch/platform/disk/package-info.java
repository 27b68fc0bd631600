/** Temporary files that are removed with their process. */
package io.certwatch.platform.disk;
