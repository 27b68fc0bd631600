/** Records that listeners of a service could not process: operators list, read, replay and discard them. */
package io.certwatch.deadletter;
