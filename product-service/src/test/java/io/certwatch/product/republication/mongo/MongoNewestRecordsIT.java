package io.certwatch.product.republication.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductFixture;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.republication.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MongoNewestRecordsIT extends ServiceIT {

    private final String company = "newest-" + UUID.randomUUID();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<ProductEvent> forms;

    @Autowired
    private RegisterProducts register;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    /** Somebody changes something meanwhile that this record does not show, so no newer event publishes it. */
    @ParameterizedTest
    @EnumSource(value = RecordKind.class, names = "NAMES", mode = EnumSource.Mode.EXCLUDE)
    void publishesAProductThatChangesAfterTheRead(RecordKind kind) {
        register.register(
                company, AuthorFixture.LI, List.of(ProductFixture.aFirewall("A"), ProductFixture.aFirewall("B")));
        await().atMost(Duration.ofSeconds(30)).until(() -> published(kind) == 2);
        var changed = new AtomicBoolean();
        var records = new MongoNewestRecords(database, outbox, event -> {
            if (!changed.getAndSet(true))
                ProductCollection.in(database).updateOne(eq("_id", company + "/A"), Updates.inc("revision", 1L));
            return forms.of(event);
        });
        assertThat(records.publishAgain(kind, null, null, 10).records()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30)).until(() -> published(kind) == 4);
    }

    @Test
    void hasNoRecordOfAProductWithoutObligations() {
        register.register(company, AuthorFixture.LI, List.of(ProductFixture.aProduct("C", "椅子")));
        var records = new MongoNewestRecords(database, outbox, forms);
        assertThat(records.publishAgain(RecordKind.OBLIGATIONS, null, null, 10).holders())
                .isEmpty();
        assertThat(records.publishAgain(RecordKind.ASSESSMENTS, null, null, 10).records())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(value = RecordKind.class, names = "NAMES", mode = EnumSource.Mode.EXCLUDE)
    void publishesTheRecordsOfOneCompanyInPages(RecordKind kind) {
        register.register(
                company, AuthorFixture.LI, List.of(ProductFixture.aFirewall("A"), ProductFixture.aFirewall("B")));
        register.register(company + "-2", AuthorFixture.LI, List.of(ProductFixture.aFirewall("C")));
        var records = new MongoNewestRecords(database, outbox, forms);

        var first = records.publishAgain(kind, company, null, 1);
        var second = records.publishAgain(kind, company, first.holders().getLast(), 10);
        var end = records.publishAgain(kind, company, second.holders().getLast(), 10);

        assertThat(first.holders()).containsExactly(company + "/A");
        assertThat(second.holders()).containsExactly(company + "/B");
        assertThat(end.holders()).isEmpty();
    }

    private long published(RecordKind kind) {
        var topic = switch (kind) {
            case ASSESSMENTS -> "certwatch.product.assessments.v1";
            case OBLIGATIONS -> "certwatch.product.obligations.v1";
            case SALES -> "certwatch.product.sales.v1";
            case NAMES -> throw new IllegalArgumentException("They are not of products");
        };
        return TopicReader.all(topic).stream()
                .filter(message -> message.key().startsWith(company + "/"))
                .count();
    }
}
