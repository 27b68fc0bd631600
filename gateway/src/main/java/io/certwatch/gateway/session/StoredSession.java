package io.certwatch.gateway.session;

import static com.mongodb.client.model.Updates.combine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session of a browser. Once stored, a change of an attribute is written at once, so that other requests see it while a long one is
 * under way. Used by the thread of one request.
 */
final class StoredSession implements Session {

    private final SessionDocuments documents;
    private final SessionSettings settings;
    private final SessionAttributes attributes;
    private final InstantSource clock;
    private final Instant created;
    private String id;
    private Instant accessed;
    private Duration idle;
    private @Nullable Instant writtenAccess;

    /** A new session, for a person who begins to sign in. */
    StoredSession(SessionDocuments documents, SessionSettings settings, AttributeForm form, InstantSource clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
        this.created = clock.instant();
        this.id = SessionIds.create();
        this.attributes = new SessionAttributes(form, SessionIds.hash(id), new Document());
        this.accessed = created;
        this.idle = settings.unfinished();
    }

    /** A session as it is stored. */
    StoredSession(
            SessionDocuments documents,
            SessionSettings settings,
            AttributeForm form,
            InstantSource clock,
            String id,
            Document stored) {
        this.documents = documents;
        this.settings = settings;
        this.attributes = new SessionAttributes(
                form, SessionIds.hash(id), stored.get(SessionDocuments.ATTRIBUTES, Document.class));
        this.clock = clock;
        this.created = stored.getDate(SessionDocuments.CREATED).toInstant();
        this.id = id;
        this.accessed = stored.getDate(SessionDocuments.ACCESSED).toInstant();
        this.idle = Duration.ofSeconds(stored.getLong(SessionDocuments.IDLE));
        this.writtenAccess = accessed;
    }

    /** Inserts a new session, else writes the time of the last request if it differs by more than the exactness. */
    void save() {
        if (writtenAccess == null) {
            documents.insert(document());
            writtenAccess = accessed;
        } else if (Duration.between(writtenAccess, accessed).compareTo(settings.exactness(idle)) > 0) {
            writeAccess();
        }
    }

    private void writeAccess() {
        update(SessionDocuments.access(accessed, idle, expires()));
        writtenAccess = accessed;
    }

    private void update(Bson change) {
        if (isStored()) {
            documents.update(SessionIds.hash(id), change);
        }
    }

    private boolean isStored() {
        return writtenAccess != null;
    }

    private Document document() {
        var document = new Document("_id", SessionIds.hash(id))
                .append(SessionDocuments.CREATED, Date.from(created))
                .append(SessionDocuments.ACCESSED, Date.from(accessed))
                .append(SessionDocuments.IDLE, idle.toSeconds())
                .append(SessionDocuments.EXPIRES, Date.from(expires()))
                .append(SessionDocuments.ATTRIBUTES, attributes.document());
        if (attributes.get(ProviderSession.ATTRIBUTE) instanceof ProviderSession provider) {
            document.putAll(SessionDocuments.links(provider));
        }
        return document;
    }

    private Instant expires() {
        var afterIdle = accessed.plus(idle);
        var atLast = created.plus(settings.longest());
        return afterIdle.isBefore(atLast) ? afterIdle : atLast;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Deletes the stored session; {@link #save} stores it under the new id. */
    @Override
    public String changeSessionId() {
        if (isStored()) {
            documents.delete(SessionIds.hash(id));
            writtenAccess = null;
        }
        id = SessionIds.create();
        attributes.moveTo(SessionIds.hash(id));
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return attributes.names();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            var change = attributes.put(name, value);
            update(
                    value instanceof ProviderSession provider
                            ? combine(change, new Document("$set", SessionDocuments.links(provider)))
                            : change);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.names().contains(name)) {
            update(attributes.remove(name));
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        accessed = lastAccessedTime;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
        if (isStored()) {
            writeAccess();
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(expires());
    }
}
