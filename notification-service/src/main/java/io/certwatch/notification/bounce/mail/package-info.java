/** Reads reports from the messages that carry them. */
package io.certwatch.notification.bounce.mail;
