/** Runs the whole system on one machine: backing services in this process, the four services as child processes. */
package io.certwatch.local;
