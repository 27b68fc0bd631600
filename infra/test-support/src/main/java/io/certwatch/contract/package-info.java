/** What the OpenAPI document of every service has to say. */
@NullMarked
package io.certwatch.contract;

import org.jspecify.annotations.NullMarked;
