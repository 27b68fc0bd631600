package io.certwatch.product.savedview.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.savedview.SavedView;
import io.certwatch.product.savedview.SavedView.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A view as it is kept.
 *
 * @param shared whether everybody in the company has it; else only the caller
 */
record SavedViewView(
        UUID id,
        Listing listing,
        String name,
        boolean shared,
        Map<String, String> parameters,
        List<String> columns,
        long revision,
        String by,
        RecordedBy recordedBy,
        Instant savedAt) {

    static SavedViewView of(SavedView view) {
        return new SavedViewView(
                view.id(),
                view.listing(),
                view.name(),
                view.owner().isCompany(),
                view.shown().parameters(),
                view.shown().columns(),
                view.revision(),
                view.author().by(),
                view.author().recordedBy(),
                view.savedAt());
    }
}
