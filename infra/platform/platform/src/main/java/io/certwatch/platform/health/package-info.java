/** Health indicators that Spring Boot does not provide. */
package io.certwatch.platform.health;
