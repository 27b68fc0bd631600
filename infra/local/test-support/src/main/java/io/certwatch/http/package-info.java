/** Sends raw HTTP requests, also invalid ones that no HTTP client would send. */
package io.certwatch.http;
