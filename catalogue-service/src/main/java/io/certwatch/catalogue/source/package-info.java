/** What lists, registers and editions share: how files arrive, and how columns are recognized. */
@NullMarked
package io.certwatch.catalogue.source;

import org.jspecify.annotations.NullMarked;
