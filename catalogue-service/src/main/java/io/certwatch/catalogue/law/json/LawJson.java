package io.certwatch.catalogue.law.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.law.LawChange;
import io.certwatch.catalogue.law.LawContent;
import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.catalogue.law.LawWithdrawal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a law in responses and events: the upload form and the state since publication. */
public record LawJson(
        @JsonUnwrapped LawContent content,
        int revision,
        LawStatus status,
        @Nullable Instant publishedAt,
        List<LawChange> changes,
        @Nullable LawWithdrawal withdrawal) {

    /** @param changes the stored changes of a published version, or the current ones of a draft */
    public static LawJson of(LawVersion version, List<LawChange> changes) {
        var published = version.published();
        return new LawJson(
                version.content(),
                version.revision(),
                version.status(),
                published == null ? null : published.at(),
                changes,
                published == null ? null : published.withdrawal());
    }
}
