package io.certwatch.product.following.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.following.CatalogueChange.EditionPublished;
import io.certwatch.product.following.CatalogueChange.LexiconRevised;
import io.certwatch.product.following.CatalogueFixture;
import io.certwatch.product.following.CatalogueReadModel;
import io.certwatch.product.following.Edition;
import io.certwatch.product.following.LexiconEntry;
import io.certwatch.product.following.ReachOfChanges;
import io.certwatch.product.following.mongo.MongoCatalogueReadModel.EditionDocument;
import io.certwatch.product.following.mongo.MongoCatalogueReadModel.LexiconDocument;
import io.certwatch.product.matching.Reach;
import io.certwatch.product.matching.Reach.Reason;
import io.certwatch.product.matching.ReferenceData;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.certwatch.product.following.CatalogueFixture.TODAY;
import static io.certwatch.product.following.CatalogueFixture.edition2017;
import static io.certwatch.product.following.CatalogueFixture.edition2023;
import static io.certwatch.product.following.CatalogueFixture.noWords;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class MongoCatalogueReadModelIT extends ServiceIT {

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private MongoDatabase database;

    @Test
    void aChangeIsNotedOnceAndWhatWasBeforeItCanStillBeTold() {
        CatalogueFixture.follow(readModel, edition2017());
        var before = readModel.log().contents();
        readModel.keep(edition2023());
        readModel.note(new EditionPublished("2023-2", 1), TODAY);
        readModel.note(new EditionPublished("2023-2", 1), TODAY.plusDays(1));
        assertThat(readModel.log().version()).isEqualTo(3);
        assertThat(readModel.log().noted().getLast().day()).isEqualTo(TODAY);
        assertThat(readModel.editions(before)).containsExactly(edition2017());
        assertThat(readModel.editions(readModel.log().contents())).containsExactly(edition2017(), edition2023());
    }

    @Test
    void anotherRevisionStandsBesideTheOneBefore() {
        readModel.keep(new LexiconEntry("OTHER", 1, List.of("OTHER"), List.of()));
        readModel.keep(new LexiconEntry("OTHER", 2, List.of("OTHER"), List.of()));
        readModel.note(new LexiconRevised(1, Map.of("OTHER", 1)), TODAY);
        assertThat(readModel.lexicon(readModel.log().contents())).extracting(LexiconEntry::revision).containsExactly(1);
        assertThat(readModel.arrived()).hasSize(2);
    }

    @Test
    void sensesAreKeptWithTheSeriesOfTheirMakers() {
        var shipped = ReferenceData.LEXICON.entries().stream().map(each -> new LexiconEntry(each.entry(), 1, List.of(), each.senses())).toList();
        shipped.forEach(readModel::keep);
        readModel.note(new LexiconRevised(1, shipped.stream().collect(toMap(LexiconEntry::entry, _ -> 1))), TODAY);
        assertThat(readModel.lexicon(readModel.log().contents())).containsExactlyInAnyOrderElementsOf(shipped);
    }

    /** Once each revision replaced the one before, and of the changes only their ids were kept. */
    @Test
    void aStoreFromBeforeTheLogIsGoneOnWith() {
        store("editions", EditionDocument.class, new EditionDocument("2017-1", 1, edition2017()));
        store("lexicon", LexiconDocument.class, new LexiconDocument("OTHER", 1, noWords()));
        database.getCollection("catalogue-version")
                .insertOne(new Document("_id", "catalogue").append("changes", List.of("lexicon-1", "edition-2017-1-1")));
        readModel.note(new EditionPublished("2017-1", 1), TODAY);
        assertThat(readModel.log().version()).isEqualTo(2);
        assertThat(readModel.editions(readModel.log().contents())).containsExactly(edition2017());
        assertThat(readModel.lexicon(readModel.log().contents())).containsExactly(noWords());

        readModel.keep(edition2023());
        readModel.note(new EditionPublished("2023-2", 1), TODAY);
        assertThat(readModel.log().version()).isEqualTo(3);
        assertThat(readModel.editions(readModel.log().contents())).extracting(Edition::id).containsExactly("2017-1", "2023-2");
        assertThat(new ReachOfChanges(readModel).of("edition-2023-2-1")).isEqualTo(new Reach.Everything(Reason.UNKNOWN_BEFORE));
    }

    private <T> void store(String collection, Class<T> type, T document) {
        database.getCollection(collection, type).insertOne(document);
    }
}
