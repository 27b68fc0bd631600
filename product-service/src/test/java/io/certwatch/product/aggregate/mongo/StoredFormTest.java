package io.certwatch.product.aggregate.mongo;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.registered;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.mongo.StoredRecords;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.EngineVersion;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

/**
 * Documents contain records of the model, such as a requirement and its cause. If this fails after a name in the model has
 * changed, products that are stored already cannot be read any more.
 */
class StoredFormTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private static final ProductDocument FIREWALL = ProductDocument.first(
            registered(
                    new ProductAssessor(catalogue(1, edition2023()), new Cause(Cause.Kind.IMPORT, "import-1"), NOW),
                    "demo",
                    planned(aFirewall("A"), "2027-03-01")),
            List.of(),
            NOW);

    /** As it is in the file, judged by today's rules. */
    private static BsonDocument stored() throws IOException {
        try (var stored = StoredFormTest.class.getResourceAsStream("stored-product.json")) {
            var product = BsonDocument.parse(new String(stored.readAllBytes(), StandardCharsets.UTF_8));
            product.getDocument("assessment").append("engine", new BsonString(EngineVersion.RUNNING));
            return product;
        }
    }

    @Test
    void storesAProductUnderTheNamesThatAreStoredAlready() throws IOException {
        var codecs = ProductCollection.codecs(StoredRecords.registry());
        var written = new BsonDocument();

        codecs.get(ProductDocument.class)
                .encode(
                        new BsonDocumentWriter(written),
                        FIREWALL,
                        EncoderContext.builder().build());

        List.of(ProductDocument.KEYS, ProductMarks.FIELD).forEach(written::remove); // sets of words in no order
        assertThat(written).isEqualTo(stored());
    }

    @Test
    void readsAProductThatIsStoredAlready() throws IOException {
        var codecs = ProductCollection.codecs(StoredRecords.registry());

        var read = codecs.get(ProductDocument.class)
                .decode(
                        new BsonDocumentReader(stored()),
                        DecoderContext.builder().build());

        assertThat(read.toProduct()).isEqualTo(FIREWALL.toProduct());
    }
}
