/** Health indicators that Spring Boot does not provide. */
@NullMarked
package io.certwatch.platform.health;

import org.jspecify.annotations.NullMarked;
