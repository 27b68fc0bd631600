package io.certwatch.product.catalogue.kafka;

import io.certwatch.law.kafka.LawMessage;
import java.util.List;

/** The topics from which this service knows the catalogue, the register, the law and the templates of the checklist. */
final class FollowedTopics {

    static final List<String> ALL = List.of(
            CatalogueListener.EDITIONS,
            CatalogueListener.LEXICON,
            "certwatch.catalogue.certificates.v1",
            LawMessage.TOPIC,
            "certwatch.catalogue.templates.v1");

    private FollowedTopics() {}
}
