/** Makes and checks the signed links that messages contain. */
package io.certwatch.notification.link;
