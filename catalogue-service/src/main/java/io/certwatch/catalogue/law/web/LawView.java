package io.certwatch.catalogue.law.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.law.LawChange;
import io.certwatch.catalogue.law.LawEdit;
import io.certwatch.catalogue.law.LawStanding;
import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.catalogue.law.LawWarnings;
import io.certwatch.catalogue.law.json.LawJson;
import io.certwatch.platform.web.ReadersText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a law with what its steward needs.
 *
 * @param standing where it stands on the day asked for; null unless it is published
 * @param problems of a draft: what may be an omission
 */
record LawView(
        @JsonUnwrapped LawJson law, @Nullable LawStanding standing, List<ReadersText> problems, List<LawEdit> edits) {

    static LawView of(LawVersion version, List<LawChange> changes, @Nullable LawStanding standing) {
        return new LawView(
                LawJson.of(version, changes),
                standing,
                version.status() == LawStatus.DRAFT ? ReadersText.of(LawWarnings.of(version.content())) : List.of(),
                version.edits());
    }
}
