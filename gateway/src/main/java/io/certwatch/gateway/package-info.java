/** The gateway: forwards requests to the services and answers when they fail; contains no domain logic. */
@NullMarked
package io.certwatch.gateway;

import org.jspecify.annotations.NullMarked;
