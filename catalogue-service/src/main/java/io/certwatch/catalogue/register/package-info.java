/** The register of certificates: imports published lists, and expires certificates. */
@NullMarked
package io.certwatch.catalogue.register;

import org.jspecify.annotations.NullMarked;
