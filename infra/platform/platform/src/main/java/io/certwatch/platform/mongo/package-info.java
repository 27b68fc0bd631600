/** Configures the service's database, stores values and files in it, and recognises duplicate keys. */
package io.certwatch.platform.mongo;
