package io.certwatch.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditOutcome;
import io.certwatch.audit.AuditQuery;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.AuditTrail;
import io.certwatch.audit.Completion;
import io.certwatch.audit.RecordIds;
import io.certwatch.audit.Visibility;
import io.certwatch.backing.BackingServices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoAuditTrailIT {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");
    private static final Visibility ALL = new Visibility(true, null, false);

    private final RecordIds ids = new RecordIds();
    private final MongoDatabase database =
            MongoClients.create(BackingServices.mongoUri("audit-tests")).getDatabase("audit-" + UUID.randomUUID());
    private final AuditTrail trail = new MongoAuditTrail(database);

    @Test
    void keepsAllThatIsKnownOfARequest() {
        var begun = added("demo", NOON, "X8");
        assertThat(trail.find(query(ALL), 10)).containsExactly(begun);
        assertThat(begun.outcome()).isEqualTo(AuditOutcome.UNKNOWN);

        var ended = begun.complete(
                Completion.of(NOON.plusMillis(7), 409, "urn:problem:conflict", Map.of("stored", 3)),
                List.of("X8", "7"));
        trail.complete(ended);

        assertThat(trail.find(query(ALL), 10)).containsExactly(ended);
    }

    @Test
    void showsEachReaderItsOwnRecords() {
        var demo = added("demo", NOON, "A");
        var harbor = added("harbor", NOON, "A");
        var nobody = added(null, NOON, "A");

        assertThat(trail.find(query(new Visibility(false, "demo", false)), 10)).containsExactly(demo);
        assertThat(trail.find(query(new Visibility(false, null, true)), 10)).containsExactly(nobody);
        assertThat(trail.find(query(new Visibility(false, "demo", true)), 10)).containsExactly(nobody, demo);
        assertThat(trail.find(query(ALL), 10)).containsExactly(nobody, harbor, demo);
        assertThat(trail.find(query(new Visibility(false, null, false)), 10)).isEmpty();
    }

    @Test
    void filters() {
        var first = added("demo", NOON, "A");
        var second = added("demo", NOON.plusSeconds(1), "B");
        trail.complete(second.complete(Completion.of(NOON.plusSeconds(2), 204, null, Map.of()), List.of("B", "C")));

        assertThat(found(new AuditQuery(ALL, null, null, "u-1", "putThing", null, null)))
                .hasSize(2);
        assertThat(found(new AuditQuery(ALL, null, null, "u-2", null, null, null)))
                .isEmpty();
        assertThat(found(new AuditQuery(ALL, null, null, null, "removeThing", null, null)))
                .isEmpty();
        assertThat(found(new AuditQuery(ALL, null, null, null, null, "C", null)))
                .containsExactly(second.id());
        assertThat(found(new AuditQuery(ALL, null, null, null, null, null, AuditOutcome.DONE)))
                .containsExactly(second.id());
        assertThat(found(new AuditQuery(ALL, null, null, null, null, null, AuditOutcome.UNKNOWN)))
                .containsExactly(first.id());
        assertThat(found(new AuditQuery(ALL, RecordIds.from(NOON.plusSeconds(1)), null, null, null, null, null)))
                .containsExactly(second.id());
        assertThat(found(new AuditQuery(ALL, null, RecordIds.from(NOON.plusSeconds(1)), null, null, null, null)))
                .containsExactly(first.id());
    }

    /** The stand-in explains no query: an index that begins with what is filtered and ends with the order reads a page of any trail. */
    @ParameterizedTest
    @ValueSource(strings = {"actor.subject", "operation", "objects", "completion.outcome"})
    void readsAPageByEachFilterInTheOrderOfAnIndex(String filtered) {
        added("demo", NOON, "A");

        var indexes = database.getCollection("audit").listIndexes().map(index -> index.get("key", Document.class));

        assertThat(indexes)
                .extracting(key -> List.copyOf(key.keySet()))
                .contains(List.of("company", "_id"), List.of(filtered, "company", "_id"));
    }

    @Test
    void readsMoreRecordsThanFitIntoOneBatch() {
        for (int i = 0; i < 2_100; i++) added("demo", NOON.plusMillis(i), "A");
        var read = new ArrayList<String>();

        trail.each(query(ALL), record -> read.add(record.id()));

        assertThat(read).hasSize(2_100).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void takesBackARecordOfNothing() {
        var kept = added("demo", NOON, "A");
        trail.remove(added("demo", NOON.plusSeconds(1), "A").id());

        assertThat(trail.find(query(ALL), 10)).containsExactly(kept);
    }

    @Test
    void removesWhatIsOlderThanARetentionPeriod() {
        added("demo", NOON.minusSeconds(1), "A");
        var young = added("demo", NOON, "A");

        assertThat(trail.removeBefore(RecordIds.from(NOON), Set.of())).isEqualTo(1);
        assertThat(trail.find(query(ALL), 10)).containsExactly(young);
    }

    @Test
    void removesNoRecordUnderALegalHold() {
        var held = added("demo", NOON.minusSeconds(3), "A");
        added("harbor", NOON.minusSeconds(2), "A");
        var ofNoCompany = added(null, NOON.minusSeconds(1), "A");

        assertThat(trail.removeBefore(RecordIds.from(NOON), Set.of("demo"))).isEqualTo(1);
        assertThat(trail.find(query(ALL), 10)).containsExactly(ofNoCompany, held);
    }

    private AuditRecord added(@Nullable String company, Instant at, String object) {
        var actor = new Actor("https://id.example", "u-1", "Jane Roe", company, null, List.of("member"));
        var record = new AuditRecord(
                ids.next(at), at, actor, company, "203.0.113.9", "putThing", List.of(object), "0af7651916cd43dd", null);
        trail.add(record);
        return record;
    }

    private List<String> found(AuditQuery query) {
        return trail.find(query, 10).stream().map(AuditRecord::id).toList();
    }

    private static AuditQuery query(Visibility visible) {
        return new AuditQuery(visible, null, null, null, null, null, null);
    }
}
