/** Serves the register over HTTP: imports, search and history. */
@NullMarked
package io.certwatch.catalogue.register.web;

import org.jspecify.annotations.NullMarked;
