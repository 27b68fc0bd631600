/** What the robot of a group says: which of the events, in which words, and where its button leads. */
package io.certwatch.notification.webhook.robot;
