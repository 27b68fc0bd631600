/** Collects the changed obligations of one cause and one vendor into one open alert. */
package io.certwatch.notification.collecting;
