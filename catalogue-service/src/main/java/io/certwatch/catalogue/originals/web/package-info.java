/** Receives and serves original files over HTTP. */
@NullMarked
package io.certwatch.catalogue.originals.web;

import org.jspecify.annotations.NullMarked;
