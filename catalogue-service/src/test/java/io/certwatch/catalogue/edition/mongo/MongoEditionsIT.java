package io.certwatch.catalogue.edition.mongo;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.EditionsContract;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoEditionsIT extends EditionsContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<Edition> news;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsEveryPublicationOnce() {
        var editions = emptyEditions();
        var draft = draft(statutory("2030-1", LocalDate.of(2030, 1, 1), null));
        var published = new Edition(
                draft.content(),
                1,
                draft.source(),
                draft.drafting(),
                new Published(NOON, List.of(), null, null, Published.Step.PUBLISHED));
        editions.add(draft, new byte[0]);

        editions.publish(published);
        editions.publish(published);

        assertThat(meters.counter("editions.published").count()).isEqualTo(1);
    }

    private MongoDatabase database;

    @Override
    protected Editions emptyEditions() {
        database = client.getDatabase("editions-" + UUID.randomUUID());
        return new MongoEditions(database, outbox, news, meters);
    }

    @Override
    protected int told() {
        return WaitingEvents.count(database, "editions");
    }
}
