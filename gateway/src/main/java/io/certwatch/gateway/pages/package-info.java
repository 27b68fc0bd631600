/** The gateway's own pages: landing page and API documentation. */
@NullMarked
package io.certwatch.gateway.pages;

import org.jspecify.annotations.NullMarked;
