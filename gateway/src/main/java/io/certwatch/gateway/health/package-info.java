/** Whether the services behind the door are ready. */
@NullMarked
package io.certwatch.gateway.health;

import org.jspecify.annotations.NullMarked;
