/** People at vendors: who is written to, where and in which language. */
@NullMarked
package io.certwatch.notification.contact;

import org.jspecify.annotations.NullMarked;
