/** Fetches over HTTP with Apache HttpClient and Resilience4j, only from allowed hosts at public addresses, with a limited rate. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.http;

import org.jspecify.annotations.NullMarked;
