/** Configures the processes that read uploaded and fetched documents. */
@NullMarked
package io.certwatch.catalogue.documents;

import org.jspecify.annotations.NullMarked;
