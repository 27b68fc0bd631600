/** Stores editions and their sources in MongoDB. */
@NullMarked
package io.certwatch.catalogue.edition.mongo;

import org.jspecify.annotations.NullMarked;
