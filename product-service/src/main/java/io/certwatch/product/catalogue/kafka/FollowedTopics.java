package io.certwatch.product.catalogue.kafka;

import java.util.List;

/** What this service knows of the catalogue and the register, it knows from these. */
final class FollowedTopics {

    static final List<String> ALL = List.of(CatalogueListener.EDITIONS, CatalogueListener.LEXICON, "certwatch.catalogue.certificates.v1");

    private FollowedTopics() {}
}
