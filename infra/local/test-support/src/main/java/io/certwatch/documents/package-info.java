/** Compares documents with the code that they describe. */
package io.certwatch.documents;
