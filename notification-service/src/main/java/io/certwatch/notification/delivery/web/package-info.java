/** The HTTP API of alerts and notices with their deliveries. */
@NullMarked
package io.certwatch.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
