/** E-mail addresses as people write them, checked before they are stored. */
package io.certwatch.notification.address;
