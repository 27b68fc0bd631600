/** Serves editions and entries over HTTP. */
@NullMarked
package io.certwatch.catalogue.edition.web;

import org.jspecify.annotations.NullMarked;
