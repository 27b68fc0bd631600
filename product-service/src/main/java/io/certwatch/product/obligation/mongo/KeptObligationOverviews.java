package io.certwatch.product.obligation.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.ProductStamps;
import io.certwatch.product.aggregate.mongo.KeptReads;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.Place;
import io.certwatch.product.obligation.ObligationOverviews;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps pages of overviews while the products of their company stay as they are. */
@Component
final class KeptObligationOverviews implements ObligationOverviews {

    /** Overviews of all companies together: one to two kilobytes each. */
    private static final long MOST = 20_000;

    private record Page(@Nullable Place after, int limit) {}

    private final MongoObligationOverviews read;
    private final KeptReads<Page, List<ObligationOverview>> kept;

    KeptObligationOverviews(MongoDatabase database, ProductStamps stamps) {
        this.read = new MongoObligationOverviews(database);
        this.kept = new KeptReads<>(stamps, MOST, List::size);
    }

    @Override
    public List<ObligationOverview> page(String company, @Nullable Place after, int limit) {
        return kept.get(company, new Page(after, limit), () -> List.copyOf(read.page(company, after, limit)));
    }

    @Override
    public List<ObligationOverview> find(String company, Collection<UUID> ids) {
        return read.find(company, ids);
    }
}
