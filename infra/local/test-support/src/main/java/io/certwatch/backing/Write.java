package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** A write command in the journal, without the fields that concern its connection. */
record Write(String database, Document command) {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("$db", "lsid", "$clusterTime", "$readPreference", "txnNumber", "writeConcern");

    Write {
        command = command.clone();
        OF_THE_CONNECTION.forEach(command::remove);
    }

    String name() {
        return command.keySet().iterator().next();
    }
}
