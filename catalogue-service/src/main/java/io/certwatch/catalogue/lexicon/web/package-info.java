/** Serves the lexicon over HTTP. */
@NullMarked
package io.certwatch.catalogue.lexicon.web;

import org.jspecify.annotations.NullMarked;
