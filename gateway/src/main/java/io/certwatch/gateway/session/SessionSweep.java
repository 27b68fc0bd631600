package io.certwatch.gateway.session;

import io.certwatch.platform.web.RequestProblem;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes ended sessions. Any number of gateways may do so at the same time. */
final class SessionSweep implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);

    private final SessionDocuments documents;
    private final InstantSource clock;
    private boolean prepared;

    SessionSweep(SessionDocuments documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            prepare();
            var deleted = documents.deleteExpired(clock.instant());
            LOG.debug("Deleted {} ended sessions", deleted);
        } catch (RequestProblem unavailable) {
            LOG.warn("Ended sessions are deleted later: {}", String.valueOf(unavailable.getCause()));
        }
    }

    private void prepare() {
        if (!prepared) {
            documents.prepare();
            prepared = true;
        }
    }
}
