/** What the law is, and which companies hear of its changes. */
package io.certwatch.notification.law;
