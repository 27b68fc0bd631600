/** Plans one delivery per alert and recipient, sends each with retries and records when it gives up. */
@NullMarked
package io.certwatch.notification.delivery;

import org.jspecify.annotations.NullMarked;
