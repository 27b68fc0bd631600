/** Forwards requests to the services: HTTP client, headers in both directions, list of the OpenAPI documents. The routes are in application.yml. */
package io.certwatch.gateway.routing;
