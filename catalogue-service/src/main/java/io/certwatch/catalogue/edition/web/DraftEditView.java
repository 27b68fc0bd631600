package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Drafting;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.web.ReadersText;
import java.time.Instant;
import java.util.List;

/** A manual change of a draft, told in the language of its reader. */
record DraftEditView(int revision, String by, RecordedBy recordedBy, Instant at, ReadersText did) {

    static List<DraftEditView> of(List<Drafting.Edit> edits) {
        return edits.stream()
                .map(edit -> new DraftEditView(
                        edit.revision(), edit.by(), edit.recordedBy(), edit.at(), new ReadersText(edit.did())))
                .toList();
    }
}
