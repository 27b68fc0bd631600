/** Health of the services behind the gateway. */
@NullMarked
package io.certwatch.gateway.health;

import org.jspecify.annotations.NullMarked;
