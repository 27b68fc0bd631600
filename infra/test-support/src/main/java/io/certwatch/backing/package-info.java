/** The backing services in one process: a real Kafka broker, a database with MongoDB's protocol, an inbox. */
@NullMarked
package io.certwatch.backing;

import org.jspecify.annotations.NullMarked;
