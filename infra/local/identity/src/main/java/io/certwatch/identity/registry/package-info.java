/** The people, clients and keys of the provider, kept in files that only their owner can read. */
package io.certwatch.identity.registry;
