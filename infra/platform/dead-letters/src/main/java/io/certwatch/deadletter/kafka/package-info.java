/** Reads dead letters from their topics, and gives records to listeners. */
package io.certwatch.deadletter.kafka;
