/** Configures the processes that read uploaded and fetched documents. */
package io.certwatch.catalogue.documents;
