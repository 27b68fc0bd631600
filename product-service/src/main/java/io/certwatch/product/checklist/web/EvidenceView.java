package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.ItemEvidence;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param size in bytes
 * @param source what figures of the system come from; null if it is something else
 * @param href where the file can be downloaded; null if it is no file
 */
record EvidenceView(
        UUID id,
        ItemEvidence.Kind kind,
        String name,
        @Nullable Explanation source,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String address,
        @Nullable String href,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        Instant at) {

    static EvidenceView of(UUID item, ItemEvidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.kind(),
                evidence.name(),
                evidence.source(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.address(),
                evidence.kind() == ItemEvidence.Kind.FILE ? href(item, evidence) : null,
                evidence.by(),
                evidence.recordedBy(),
                evidence.at());
    }

    static String href(UUID item, ItemEvidence evidence) {
        return ItemsController.PATH + "/" + item + "/evidence/" + evidence.id();
    }
}
