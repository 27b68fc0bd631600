/** Builds the OpenAPI document of a service, and from it the JSON Schemas that validate request bodies. */
package io.certwatch.platform.openapi;
