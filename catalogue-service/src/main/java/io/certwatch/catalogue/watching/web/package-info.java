/** What stewards see and do about watched sources. */
@NullMarked
package io.certwatch.catalogue.watching.web;

import org.jspecify.annotations.NullMarked;
