/** Health of the surroundings that Spring Boot does not look at itself. */
@NullMarked
package io.certwatch.platform.health;

import org.jspecify.annotations.NullMarked;
