/** The one door in front of the services: it knows where to send a call and what to say when that fails, and no word of the domain. */
@NullMarked
package io.certwatch.gateway;

import org.jspecify.annotations.NullMarked;
