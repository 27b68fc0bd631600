/** When to look again at what is due: soon after something happened, at a known moment, and now and then anyway. */
@NullMarked
package io.certwatch.notification.timing;

import org.jspecify.annotations.NullMarked;
