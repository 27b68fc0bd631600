/** Request bodies, read strictly: held against their schema in the OpenAPI document before they are bound to a record. */
@NullMarked
package io.certwatch.platform.body;

import org.jspecify.annotations.NullMarked;
