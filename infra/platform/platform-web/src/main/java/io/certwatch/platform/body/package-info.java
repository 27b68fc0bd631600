/** Validates request bodies by their schema in the OpenAPI document before binding them to records. */
package io.certwatch.platform.body;
