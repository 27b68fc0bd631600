/** Alerts and notices over HTTP, each with its deliveries: why somebody was told, or was not. */
@NullMarked
package io.certwatch.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
