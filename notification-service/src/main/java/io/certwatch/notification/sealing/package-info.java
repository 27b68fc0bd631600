/** Seals an open alert once its cause is complete or it has waited long enough, and dispatches it for delivery. */
package io.certwatch.notification.sealing;
