/** An alert: what one vendor, team or steward is told of one cause, to whom, and what became of it. */
package io.certwatch.notification.alert;
