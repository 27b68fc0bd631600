/** Builds the OpenAPI document of a service, and from it the JSON Schemas that validate request bodies. */
@NullMarked
package io.certwatch.platform.openapi;

import org.jspecify.annotations.NullMarked;
