/** Runs background work repeatedly on its own threads, and in one instance at a time where required. */
package io.certwatch.platform.work;
