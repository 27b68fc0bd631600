package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The memory backend, which also answers {@code hello}: newer clients and health checks ask it. */
class Backend extends MemoryBackend {
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return super.handleCommand(channel, database, command.equalsIgnoreCase("hello") ? "isMaster" : command, query);
    }
}
