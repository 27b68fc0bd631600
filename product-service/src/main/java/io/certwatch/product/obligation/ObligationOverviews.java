package io.certwatch.product.obligation;

import io.certwatch.product.obligation.ObligationOverview.Place;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads overviews of the obligations that the catalogue requires now, also of those that are satisfied or waived. */
public interface ObligationOverviews {

    /**
     * Reads a page in one query.
     *
     * @param after the last place of the previous page; null at the start
     */
    List<ObligationOverview> page(String company, @Nullable Place after, int limit);

    /** Finds those of these ids in one query. */
    List<ObligationOverview> find(String company, Collection<UUID> ids);
}
