/** What the services lean on, in one process: a real Kafka broker, a database that speaks MongoDB's protocol, an inbox. */
@NullMarked
package io.certwatch.backing;

import org.jspecify.annotations.NullMarked;
