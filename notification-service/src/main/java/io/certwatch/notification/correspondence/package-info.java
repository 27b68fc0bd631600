/** Which messages were sent about each product, and what is known of each: a part of the compliance dossier. */
package io.certwatch.notification.correspondence;
