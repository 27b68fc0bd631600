/** Hashes secrets, and stops the start of a service that others can reach and whose secrets everybody knows. */
package io.certwatch.platform.secret;
