/** What mail servers and recipients report about messages after they were accepted. */
package io.certwatch.notification.bounce;
