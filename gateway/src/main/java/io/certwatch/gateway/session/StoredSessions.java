package io.certwatch.gateway.session;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** Sessions in MongoDB, written with the plain driver. An expired session is not found, even before it is deleted. */
record StoredSessions(SessionDocuments documents, AttributeForm form, SessionSettings settings, InstantSource clock)
        implements SessionRepository<StoredSession> {

    @Override
    public StoredSession createSession() {
        return new StoredSession(documents, settings, form, clock);
    }

    @Override
    public void save(StoredSession session) {
        session.save();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var stored = documents.find(SessionIds.hash(id), now());
        return stored == null ? null : new StoredSession(documents, settings, form, clock, id, stored);
    }

    @Override
    public void deleteById(String id) {
        documents.delete(SessionIds.hash(id));
    }

    private Instant now() {
        return clock.instant();
    }
}
