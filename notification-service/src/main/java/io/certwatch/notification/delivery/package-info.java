/** One delivery per alert and recipient: each is tried alone, again and again for a while, and given up visibly. */
@NullMarked
package io.certwatch.notification.delivery;

import org.jspecify.annotations.NullMarked;
