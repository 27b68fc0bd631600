package io.certwatch.platform.feed;

import io.certwatch.platform.feed.FollowedTopic.Audience;
import java.util.Optional;
import java.util.Set;

/** Topics of a shop. */
final class TestTopics {

    static final FollowedTopic ORDERS = new FollowedTopic("ORDERS", "shop.orders", Audience.COMPANY_OF_HEADER_AND_KEY);
    static final FollowedTopic INVOICES =
            new FollowedTopic("INVOICES", "shop.invoices", Audience.COMPANY_OF_HEADER_AND_KEY);
    /** Keyed by an id that names no company. */
    static final FollowedTopic PARCELS = new FollowedTopic("PARCELS", "shop.parcels", Audience.COMPANY_OF_HEADER);
    /** Clients get a part of the data, and no records of this type at all: {@link #HIDDEN}. */
    static final FollowedTopic PRICES = new FollowedTopic(
            "PRICES",
            "shop.prices",
            Audience.ALL,
            (type, data) ->
                    type.equals(TestTopics.HIDDEN) ? Optional.empty() : Optional.of("{\"seen\":true}".getBytes()));

    static final String HIDDEN = "io.certwatch.hidden";

    /** Those that {@code demo} follows. */
    static final Set<FollowedTopic> OF_COMPANY = Set.of(ORDERS, INVOICES);

    static final Set<FollowedTopic> ALL = Set.of(ORDERS, INVOICES, PARCELS, PRICES);

    private TestTopics() {}
}
