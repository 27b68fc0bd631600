package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/**
 * The memory backend, extended: answers {@code hello}, which newer clients and health checks send; finds documents by key despite further
 * conditions; creates indexes safely during writes.
 */
class Backend extends MemoryBackend {
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return super.handleCommand(channel, database, command.equalsIgnoreCase("hello") ? "isMaster" : command, query);
    }

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new StandInDatabase(name, getCursorRegistry());
    }
}
