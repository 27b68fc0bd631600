/** How calls reach the services: settings of the client, headers on both ways, the list of joined API descriptions. The routes themselves stand in application.yml. */
@NullMarked
package io.certwatch.gateway.routing;

import org.jspecify.annotations.NullMarked;
