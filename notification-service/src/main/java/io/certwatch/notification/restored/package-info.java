/** What happens after this service's database was emptied or replaced by an older one: nobody is told again. */
@NullMarked
package io.certwatch.notification.restored;

import org.jspecify.annotations.NullMarked;
