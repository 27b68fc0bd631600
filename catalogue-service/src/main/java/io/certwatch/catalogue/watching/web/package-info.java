/** Serves watched sources and their checks over HTTP. */
@NullMarked
package io.certwatch.catalogue.watching.web;

import org.jspecify.annotations.NullMarked;
