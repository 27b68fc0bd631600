/** Says everything again, for whoever must rebuild. */
@NullMarked
package io.certwatch.catalogue.republication;

import org.jspecify.annotations.NullMarked;
