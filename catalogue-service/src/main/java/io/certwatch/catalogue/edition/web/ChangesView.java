package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.json.EditionJson.CriterionJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/** The changes of an edition against another, and how many there are of each kind. */
record ChangesView(String edition, @Nullable String against, Map<Change.Kind, Long> summary, List<ChangeView> changes) {

    /** One entry as it was, under one or several codes, and as it is. */
    record ChangeView(
            String entry,
            List<Change.Kind> kinds,
            List<String> continues,
            List<EntrySide> before,
            @Nullable EntrySide after) {

        static ChangeView of(Change change) {
            var summary = change.summary();
            return switch (change) {
                case Change.Added(var entry) -> of(summary, List.of(), entry);
                case Change.Removed(var entry) -> of(summary, List.of(entry), null);
                case Change.Altered(_, var before, var after) -> of(summary, before, after);
            };
        }

        private static ChangeView of(Change.Summary summary, List<Entry> before, @Nullable Entry after) {
            var sides = before.stream().map(EntrySide::of).toList();
            return new ChangeView(
                    summary.entry(),
                    summary.kinds(),
                    summary.continues(),
                    sides,
                    after == null ? null : EntrySide.of(after));
        }
    }

    record EntrySide(String code, Bilingual name, Bilingual scope, List<CriterionJson> criteria) {

        static EntrySide of(Entry entry) {
            return new EntrySide(entry.code(), entry.name(), entry.scope(), CriterionJson.of(entry.criteria()));
        }
    }

    static ChangesView of(String edition, @Nullable String against, List<Change> changes) {
        var summary = changes.stream()
                .flatMap(change -> change.summary().kinds().stream())
                .collect(groupingBy(kind -> kind, () -> new EnumMap<>(Change.Kind.class), counting()));
        return new ChangesView(edition, against, summary, changes.stream().map(ChangeView::of).toList());
    }
}
