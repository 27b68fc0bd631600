/** Digests: when they are due, which lines wait for them, and what still holds when they are sent. */
package io.certwatch.notification.digest;
