/** Health of the services behind the gateway. */
package io.certwatch.gateway.health;
