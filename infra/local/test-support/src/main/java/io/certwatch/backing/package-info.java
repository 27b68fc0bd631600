/** The backing services in one process: a real Kafka broker, a database with MongoDB's protocol, an inbox. */
package io.certwatch.backing;
