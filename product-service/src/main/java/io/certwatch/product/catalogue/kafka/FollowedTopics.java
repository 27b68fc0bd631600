package io.certwatch.product.catalogue.kafka;

import java.util.List;

/** The topics from which this service knows the catalogue and the register. */
final class FollowedTopics {

    static final List<String> ALL =
            List.of(CatalogueListener.EDITIONS, CatalogueListener.LEXICON, "certwatch.catalogue.certificates.v1");

    private FollowedTopics() {}
}
