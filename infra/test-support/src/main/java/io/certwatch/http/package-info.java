/** Requests as they stand on the wire, right or wrong: what no HTTP client would send. */
@NullMarked
package io.certwatch.http;

import org.jspecify.annotations.NullMarked;
