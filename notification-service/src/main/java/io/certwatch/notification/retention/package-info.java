/** How long messages and alerts are kept, and how they are deleted then. */
package io.certwatch.notification.retention;
