/** How people call companies and vendors, as product-service says. */
package io.certwatch.notification.naming;
