package io.certwatch.product.catalogue.mongo;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueLog;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.LexiconEntry;
import io.certwatch.product.engine.ReferenceData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCatalogueReadModelIT extends ServiceIT {

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private MongoClient client;

    @Test
    void recordsAChangeOnceAndKeepsEarlierContents() {
        CatalogueFixture.follow(readModel, edition2017());
        var before = readModel.log().contents();
        readModel.keep(edition2023());
        readModel.note(new EditionPublished("2023-2", 1), TODAY);
        readModel.note(new EditionPublished("2023-2", 1), TODAY.plusDays(1));
        assertThat(readModel.log().noted()).hasSize(3);
        assertThat(readModel.log().noted().getLast().day()).isEqualTo(TODAY);
        assertThat(readModel.editions(before)).containsExactly(edition2017());
        assertThat(readModel.editions(readModel.log().contents())).containsExactly(edition2017(), edition2023());
    }

    @Test
    void keepsAllRevisions() {
        readModel.keep(new LexiconEntry("OTHER", 1, List.of("OTHER"), List.of()));
        readModel.keep(new LexiconEntry("OTHER", 2, List.of("OTHER"), List.of()));
        readModel.note(new LexiconRevised(1, Map.of("OTHER", 1)), TODAY);
        assertThat(readModel.lexicon(readModel.log().contents()))
                .extracting(LexiconEntry::revision)
                .containsExactly(1);
        assertThat(readModel.arrived()).hasSize(2);
    }

    @Test
    void storesSensesWithTheSeriesOfTheirMakers() {
        var shipped = ReferenceData.LEXICON.entries().stream()
                .map(each -> new LexiconEntry(each.entry(), 1, List.of(), each.senses()))
                .toList();
        shipped.forEach(readModel::keep);
        readModel.note(new LexiconRevised(1, shipped.stream().collect(toMap(LexiconEntry::entry, _ -> 1))), TODAY);
        assertThat(readModel.lexicon(readModel.log().contents())).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void logCreatedLaterHasHigherVersions() {
        CatalogueFixture.follow(readModel, edition2017());
        var before = readModel.log().version();
        database.getCollection("catalogue-version").deleteMany(new Document());
        assertThat(readModel.log()).isEqualTo(CatalogueLog.EMPTY);
        await().untilAsserted(() -> assertThat(Instant.now().getEpochSecond()).isGreaterThan(before));
        CatalogueFixture.follow(readModel, edition2017());
        assertThat(readModel.log().version()).isGreaterThan(before);
    }

    @Test
    void emptiedDatabaseHasAnotherId() {
        var other = client.getDatabase("replay-" + UUID.randomUUID());
        var state = new MongoReplayState(other);
        var id = state.reading();
        assertThat(state.complete()).isFalse();
        state.completed();
        assertThat(new MongoReplayState(other).complete()).isTrue();
        assertThat(new MongoReplayState(other).reading()).isEqualTo(id);

        other.getCollection("catalogue-replay").deleteMany(new Document());
        assertThat(new MongoReplayState(other).complete()).isFalse();
        assertThat(new MongoReplayState(other).reading()).isNotEqualTo(id);
    }

    @Test
    void aDatabaseThatIsBehindIsReadIntoAgainUnderAnotherId() {
        var other = client.getDatabase("replay-" + UUID.randomUUID());
        var state = new MongoReplayState(other);
        var id = state.reading();
        state.completed();
        state.reopen();
        assertThat(state.complete()).isFalse();
        assertThat(new MongoReplayState(other).complete()).isFalse();
        assertThat(new MongoReplayState(other).reading()).isNotEqualTo(id);
    }
}
