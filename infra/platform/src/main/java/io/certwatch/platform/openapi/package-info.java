/** The OpenAPI document of a service, and the JSON Schemas of it that request bodies are held against before they are read. */
@NullMarked
package io.certwatch.platform.openapi;

import org.jspecify.annotations.NullMarked;
