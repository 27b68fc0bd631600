/** Plans one delivery per alert and recipient, sends each with retries and records when it gives up. */
package io.certwatch.notification.delivery;
