/** The register of results: certificates as the published lists and the clock have them, and how lists are taken in. */
@NullMarked
package io.certwatch.catalogue.register;

import org.jspecify.annotations.NullMarked;
