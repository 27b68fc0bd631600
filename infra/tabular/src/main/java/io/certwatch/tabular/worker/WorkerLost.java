package io.certwatch.tabular.worker;

import java.io.IOException;

/** A worker ended, or was killed, before it answered; the message tells a person why. */
final class WorkerLost extends IOException {

    WorkerLost(String reason, IOException cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
