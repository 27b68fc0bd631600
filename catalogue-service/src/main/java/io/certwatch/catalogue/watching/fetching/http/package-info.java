/** Fetches over HTTP, with Apache HttpClient and Resilience4j: from allowed hosts at public addresses only, and gently. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.http;

import org.jspecify.annotations.NullMarked;
