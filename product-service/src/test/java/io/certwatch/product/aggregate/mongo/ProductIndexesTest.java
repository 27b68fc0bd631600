package io.certwatch.product.aggregate.mongo;

import static io.certwatch.product.aggregate.ProductFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import io.certwatch.platform.mongo.StoredRecords;
import io.certwatch.product.aggregate.LabelledInventory;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.LexiconEntry;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.ReferenceData;
import io.certwatch.product.engine.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

/** What the indexes of products cost, and that queries.md names them all. */
class ProductIndexesTest {

    private static final Path QUERIES = Path.of("../infra/docs/queries.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`(:?)");
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final LocalDate IN_FORCE = LocalDate.parse("2023-07-03");
    private static final int EVERY = 24;

    @Test
    void theyAreAtMostTwentyWithTheIdAndTheOutbox() {
        assertThat(ProductCollection.indexes()).hasSizeLessThanOrEqualTo(18);
    }

    /** With one index for each field that a query asked for, it was 1 757 bytes in 66 keys. */
    @Test
    void aProductHasFewAndShortKeysInThem() {
        var stored = store();
        long keys = 0;
        long bytes = 0;
        for (var index : ProductCollection.indexes()) {
            for (var document : stored) {
                var ofIndex = IndexKeys.of(document, index);
                keys += ofIndex.entries();
                bytes += ofIndex.bytes();
            }
        }
        System.out.printf(
                "A product has %.1f keys of %.0f bytes in all%n",
                keys / (double) stored.size(), bytes / (double) stored.size());
        assertThat(keys / (double) stored.size()).isLessThan(50);
        assertThat(bytes / (double) stored.size()).isLessThan(1550);
    }

    @Test
    void queriesMdNamesThemAndNoOther() throws IOException {
        var declared = ProductCollection.indexes().stream()
                .map(ProductIndexesTest::name)
                .toList();
        var named = named();
        assertThat(named).containsAll(declared);
        assertThat(named.stream().filter(name -> name.contains(", "))).isSubsetOf(declared);
    }

    private static String name(IndexModel index) {
        return String.join(", ", index.getKeys().toBsonDocument().keySet());
    }

    /** In the rows of products, where no other collection is named before. */
    private static Set<String> named() throws IOException {
        var lines = Files.readAllLines(QUERIES);
        var rows = lines.subList(lines.indexOf("## product-service"), lines.indexOf("## notification-service")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[2]);
        var named = new HashSet<String>();
        rows.forEach(cell -> {
            var ofProducts = true;
            for (var quoted : QUOTED.matcher(cell).results().toList()) {
                var isCollection =
                        quoted.group(2).equals(":") && !quoted.group(1).contains(", ");
                if (isCollection) ofProducts = quoted.group(1).equals("products");
                else if (ofProducts) named.add(quoted.group(1));
            }
        });
        return named;
    }

    private static List<BsonDocument> store() {
        var catalogue = LiveCatalogue.compile(
                1, List.of(edition(ReferenceData.EDITION_2023), edition(ReferenceData.SECTORS_2025)), lexicon(), TODAY);
        var assessor = new ProductAssessor(
                catalogue, new Cause(Cause.Kind.IMPORT, "0199a1b2-1111-7000-8000-1234567890ab"), NOW);
        var products = LabelledInventory.products();
        return IntStream.range(0, products.size())
                .filter(row -> row % EVERY == 0)
                .mapToObj(products::get)
                .map(product -> ProductDocument.first(registered(assessor, "acme", product), List.of(), NOW))
                .map(ProductIndexesTest::write)
                .toList();
    }

    private static BsonDocument write(ProductDocument document) {
        var written = new BsonDocument();
        ProductCollection.codecs(StoredRecords.registry())
                .get(ProductDocument.class)
                .encode(
                        new BsonDocumentWriter(written),
                        document,
                        EncoderContext.builder().build());
        return written;
    }

    private static Edition edition(EditionText text) {
        return new Edition(
                text.id(),
                1,
                false,
                text.force(),
                text.sector(),
                new Wording("目录", "Catalogue"),
                "公告",
                IN_FORCE,
                IN_FORCE,
                text.supersedes(),
                text.entries(),
                List.of(),
                List.of());
    }

    private static List<LexiconEntry> lexicon() {
        return ReferenceData.LEXICON.entries().stream()
                .map(entry -> new LexiconEntry(entry.entry(), 1, List.of(), entry.senses()))
                .toList();
    }
}
