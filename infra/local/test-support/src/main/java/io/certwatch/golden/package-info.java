/** Reads what releases have stored and published, and finds the collections that a service reads with a type. */
package io.certwatch.golden;
