package io.certwatch.product.productimport.reading.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.productimport.reading.KeptMapping;
import io.certwatch.product.productimport.reading.Mappings;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoMappingsIT extends ServiceIT {

    @Autowired
    private Mappings mappings;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void none() {
        database.getCollection("inventory-mappings").deleteMany(new Document());
    }

    @Test
    void companiesNeverSeeEachOthersMappings() {
        var ours = new KeptMapping("acme", "sap", ReadingInstructions.NONE, 1, Instant.EPOCH);
        assertThat(mappings.save(ours)).isTrue();
        assertThat(mappings.find("acme", "sap")).contains(ours);
        assertThat(mappings.find("other", "sap")).isEmpty();
        assertThat(mappings.of("other", null, 10)).isEmpty();
        assertThat(mappings.save(new KeptMapping("other", "sap", ReadingInstructions.NONE, 1, Instant.EPOCH)))
                .isTrue();
    }

    @Test
    void rejectsOneOfTwoConcurrentWrites() {
        var first = new KeptMapping("acme", "sap", ReadingInstructions.NONE, 1, Instant.EPOCH);
        assertThat(mappings.save(first)).isTrue();
        assertThat(mappings.save(first)).isFalse();
        var second = new KeptMapping("acme", "sap", ReadingInstructions.NONE, 2, Instant.EPOCH);
        assertThat(mappings.save(second)).isTrue();
        assertThat(mappings.save(second)).isFalse();
        assertThat(mappings.remove(first)).isFalse();
        assertThat(mappings.remove(second)).isTrue();
    }
}
