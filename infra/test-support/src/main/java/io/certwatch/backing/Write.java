package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** A write command as the journal keeps it, without what belongs to the connection it came over. */
record Write(String database, Document command) {
    private static final Set<String> OF_THE_CONNECTION = Set.of("$db", "lsid", "$clusterTime", "$readPreference", "txnNumber", "writeConcern");

    Write {
        command = command.clone();
        OF_THE_CONNECTION.forEach(command::remove);
    }

    String name() {
        return command.keySet().iterator().next();
    }
}
