/** Sends raw HTTP requests, also invalid ones that no HTTP client would send. */
@NullMarked
package io.certwatch.http;

import org.jspecify.annotations.NullMarked;
