package io.certwatch.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.secret.ValueCipher;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredSessionsTest {

    private static final SessionSettings SETTINGS = new SessionSettings(
            Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(10), Duration.ofMinutes(10), null);

    private final String name = "sessions-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(BackingServices.mongoUri(name));
    private final MongoDatabase database = client.getDatabase(name);
    private final SessionDocuments documents = new SessionDocuments(database);
    private Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private final InstantSource clock = () -> now;
    private StoredSessions sessions;

    @BeforeEach
    void open() {
        sessions = sessions(null);
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    private StoredSessions sessions(String key) {
        return new StoredSessions(
                documents, new AttributeForm(ValueCipher.of(key, "certwatch session")), SETTINGS, clock);
    }

    private StoredSession stored() {
        var session = sessions.createSession();
        session.setAttribute("org.example.Name", "Li Na");
        sessions.save(session);
        return session;
    }

    private StoredSession signedIn() {
        var session = stored();
        session.setMaxInactiveInterval(SETTINGS.idle());
        return session;
    }

    private void use(StoredSession session) {
        var found = sessions.findById(session.getId());
        assertThat(found).isNotNull();
        found.setLastAccessedTime(now);
        sessions.save(found);
    }

    @Test
    void findsWhatItStored() {
        var found = sessions.findById(stored().getId());

        assertThat(found).isNotNull();
        assertThat(found.<String>getAttribute("org.example.Name")).isEqualTo("Li Na");
        assertThat(found.getAttributeNames()).containsExactly("org.example.Name");
    }

    @Test
    void storesNoId() {
        var id = stored().getId();

        assertThat(database.getCollection("sessions").find().first().toJson()).doesNotContain(id);
    }

    @Test
    void endsAnUnfinishedSignInSoon() {
        var session = stored();
        now = now.plus(Duration.ofMinutes(10));

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void endsAfterIdleTime() {
        var session = signedIn();
        for (int i = 0; i < 3; i++) {
            now = now.plus(Duration.ofMinutes(59));
            use(session);
        }
        now = now.plus(Duration.ofMinutes(60));

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void endsAtLastHoweverBusy() {
        var session = signedIn();
        for (int i = 0; i < 23; i++) {
            now = now.plus(Duration.ofMinutes(30));
            use(session);
        }
        now = now.plus(Duration.ofMinutes(30));

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void sweepsWhatHasEnded() {
        stored();
        signedIn();
        now = now.plus(Duration.ofMinutes(30));
        new SessionSweep(documents, clock).run();

        assertThat(database.getCollection("sessions").countDocuments()).isEqualTo(1);
    }

    @Test
    void changesItsId() {
        var session = stored();
        var before = session.getId();
        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId()).<String>getAttribute("org.example.Name"))
                .isEqualTo("Li Na");
    }

    @Test
    void aLongRequestDoesNotUndoTheChangesOfAnother() {
        var longRequest = sessions.findById(stored().getId());
        var other = sessions.findById(longRequest.getId());
        other.setAttribute("org.example.Name", "Wang Wei");
        now = now.plus(Duration.ofMinutes(5));
        longRequest.setLastAccessedTime(now);
        sessions.save(longRequest);

        assertThat(sessions.findById(longRequest.getId()).<String>getAttribute("org.example.Name"))
                .isEqualTo("Wang Wei");
    }

    @Test
    void aRequestThatIsUnderWayDoesNotReviveAnEndedSession() {
        var underWay = sessions.findById(stored().getId());
        sessions.deleteById(underWay.getId());
        underWay.setAttribute("other", "x");
        now = now.plus(Duration.ofMinutes(5));
        underWay.setLastAccessedTime(now);
        sessions.save(underWay);

        assertThat(sessions.findById(underWay.getId())).isNull();
    }

    @Test
    void encryptsWithAKeyAndForgetsWhatAnotherKeyWrote() {
        sessions = sessions("one key of some length");
        var session = stored();
        var attributes = database.getCollection("sessions").find().first().get("attributes", Document.class);

        assertThat(new String(((Binary) attributes.get("org/example/Name")).getData()))
                .doesNotContain("Li Na");
        assertThat(sessions("one key of some length")
                        .findById(session.getId())
                        .<String>getAttribute("org.example.Name"))
                .isEqualTo("Li Na");
        assertThat(sessions("another key of that length")
                        .findById(session.getId())
                        .<String>getAttribute("org.example.Name"))
                .isNull();
    }

    @Test
    void anAttributeThatIsCopiedToAnotherSessionIsNotRead() {
        sessions = sessions("one key of some length");
        var victim = stored();
        var attacker = stored();
        copy(victim, "org/example/Name", attacker, "org/example/Name");

        assertThat(read(attacker, "org.example.Name")).isNull();
        assertThat(read(victim, "org.example.Name")).isEqualTo("Li Na");
    }

    @Test
    void anAttributeThatIsCopiedToAnotherNameIsNotRead() {
        sessions = sessions("one key of some length");
        var session = stored();
        copy(session, "org/example/Name", session, "org/example/Role");

        assertThat(read(session, "org.example.Role")).isNull();
    }

    @Test
    void encryptedAttributesFollowTheirSessionToItsNewId() {
        sessions = sessions("one key of some length");
        var session = sessions.findById(stored().getId());
        session.changeSessionId();
        sessions.save(session);
        session.setAttribute("later", "x");

        assertThat(read(session, "org.example.Name")).isEqualTo("Li Na");
        assertThat(read(session, "later")).isEqualTo("x");
    }

    private String read(StoredSession session, String attribute) {
        return sessions.findById(session.getId()).getAttribute(attribute);
    }

    private void copy(StoredSession from, String attribute, StoredSession to, String field) {
        var all = database.getCollection("sessions");
        var attributes = all.find(Filters.eq("_id", SessionIds.hash(from.getId())))
                .first()
                .get("attributes", Document.class);
        all.updateOne(
                Filters.eq("_id", SessionIds.hash(to.getId())),
                Updates.set("attributes." + field, attributes.get(attribute)));
    }

    @Test
    void readsNoClassThatDoesNotBelongInASession() {
        var form = new AttributeForm(ValueCipher.of(null, "certwatch session"));

        assertThat(form.read("here", form.write("here", new Document("a", 1)))).isNull();
    }

    @Test
    void oneRequestWorksAtATime() throws Exception {
        var id = signedIn().getId();
        var lock = new SessionLock(documents, clock);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return lock.alone(id, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        return inside.decrementAndGet();
                    });
                }));
            }
            start.countDown();
            for (var each : all) {
                each.get();
            }
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void whoFinishesTooLateReleasesNoLeaseOfAnother() {
        var id = signedIn().getId();
        var key = SessionIds.hash(id);
        var lock = new SessionLock(documents, clock);

        lock.alone(id, () -> {
            now = now.plus(SessionLock.LEASE);
            return assertThat(documents.lease(key, "another", now, SessionLock.LEASE))
                    .isTrue();
        });

        assertThat(documents.lease(key, "third", now, SessionLock.LEASE)).isFalse();
        documents.release(key, "another");
        assertThat(documents.lease(key, "third", now, SessionLock.LEASE)).isTrue();
    }

    @Test
    void saysByItsOwnClockWhetherASessionHasEnded() {
        var session = signedIn();
        assertThat(session.isExpired()).isFalse();
        now = now.plus(Duration.ofHours(1));

        assertThat(session.isExpired()).isTrue();
    }

    @Test
    void aSessionThatHasEndedIsNotWaitedFor() {
        var lock = new SessionLock(documents, clock);

        assertThatThrownBy(() -> lock.alone("unknown", () -> 1))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(401));
    }
}
