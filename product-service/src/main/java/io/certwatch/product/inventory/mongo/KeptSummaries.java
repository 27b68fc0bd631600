package io.certwatch.product.inventory.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.ProductStamps;
import io.certwatch.product.aggregate.mongo.KeptReads;
import io.certwatch.product.inventory.Summaries;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the counts of each company while its products stay as they are. */
@Component
final class KeptSummaries implements Summaries {

    /** Groups of products of which the same is counted, of all companies together: some megabytes. */
    private static final long MOST_GROUPS = 20_000;

    private final MongoSummaries read;
    private final KeptReads<Optional<Sector>, CountedGroups> kept;

    KeptSummaries(MongoDatabase database, ProductStamps stamps) {
        this.read = new MongoSummaries(database);
        this.kept =
                new KeptReads<>(stamps, MOST_GROUPS, counted -> counted.groups().size());
    }

    @Override
    public CountedProducts countProducts(String company, @Nullable Sector sector) {
        return kept.get(company, Optional.ofNullable(sector), () -> read.countProducts(company, sector));
    }

    @Override
    public Map<String, Long> findings(String company, String edition) {
        return read.findings(company, edition);
    }
}
