package io.certwatch.catalogue.edition.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.CriterionChange;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.json.EditionJson.CriterionJson;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.OfficialDescription;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of one edition relative to another, and their number per kind. */
record ChangesView(String edition, @Nullable String against, Map<Change.Kind, Long> summary, List<ChangeView> changes) {

    /** One entry before and after the change; before may have several codes. */
    record ChangeView(
            String entry,
            List<Change.Kind> kinds,
            List<String> continues,
            List<EntrySide> before,
            @Nullable EntrySide after,
            List<CriterionView> criteria) {

        static ChangeView of(Change change) {
            return switch (change) {
                case Change.Added(var entry) -> of(change, List.of(), entry, List.of());
                case Change.Removed(var entry) -> of(change, List.of(entry), null, List.of());
                case Change.Altered altered -> of(change, altered.before(), altered.after(), altered.criteria());
            };
        }

        private static ChangeView of(
                Change change, List<Entry> before, @Nullable Entry after, List<CriterionChange> criteria) {
            var summary = change.summary();
            return new ChangeView(
                    summary.entry(),
                    summary.kinds(),
                    summary.continues(),
                    before.stream().map(EntrySide::of).toList(),
                    after == null ? null : EntrySide.of(after),
                    criteria.stream().map(CriterionView::of).toList());
        }
    }

    /** The change of one parameter, relative to the entry {@code continues}; without criteria any figure is admitted. */
    record CriterionView(
            String parameter,
            String continues,
            List<CriterionChange.Effect> effects,
            List<CriterionJson> before,
            List<CriterionJson> after) {

        static CriterionView of(CriterionChange change) {
            return new CriterionView(
                    change.parameter(),
                    change.predecessor(),
                    change.effects(),
                    CriterionJson.of(change.before()),
                    CriterionJson.of(change.after()));
        }
    }

    record EntrySide(
            String code,
            Bilingual name,
            Bilingual scope,
            @Nullable OfficialDescription official,
            List<CriterionJson> criteria) {

        static EntrySide of(Entry entry) {
            return new EntrySide(
                    entry.code(), entry.name(), entry.scope(), entry.official(), CriterionJson.of(entry.criteria()));
        }
    }

    static ChangesView of(String edition, @Nullable String against, List<Change> changes) {
        var summary = changes.stream()
                .flatMap(change -> change.summary().kinds().stream())
                .collect(groupingBy(kind -> kind, () -> new EnumMap<>(Change.Kind.class), counting()));
        return new ChangesView(
                edition, against, summary, changes.stream().map(ChangeView::of).toList());
    }
}
