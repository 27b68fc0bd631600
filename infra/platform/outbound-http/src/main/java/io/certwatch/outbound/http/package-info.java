/** Requests to public addresses only, with Apache HttpClient. */
package io.certwatch.outbound.http;
