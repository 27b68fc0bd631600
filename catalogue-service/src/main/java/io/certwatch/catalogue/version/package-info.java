/** Which state of the catalogue a client can wait for. */
@NullMarked
package io.certwatch.catalogue.version;

import org.jspecify.annotations.NullMarked;
