/** Limits requests by client address, person and company, and the concurrent uploads of a company. */
package io.certwatch.gateway.limit;
