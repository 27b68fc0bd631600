package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.EntryHistory.Step;
import io.certwatch.catalogue.edition.web.ChangesView.ChangeView;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry in all editions, newest first. */
record HistoryView(
        String entry, List<StepView> items, @Nullable String next) {

    record StepView(
            String edition,
            EditionStatus status,
            Force force,
            Bilingual title,
            LocalDate issued,
            LocalDate effective,
            List<EntryView> entries,
            List<ChangeView> changes) {

        static StepView of(Step step) {
            var content = step.edition().content();
            return new StepView(
                    content.id().value(),
                    step.edition().status(),
                    content.force(),
                    content.title(),
                    content.issued(),
                    content.effective(),
                    EntryView.of(step.edition(), step.entries()),
                    step.changes().stream().map(ChangeView::of).toList());
        }
    }

    static HistoryView of(String entry, List<Step> steps) {
        return new HistoryView(entry, steps.stream().map(StepView::of).toList(), null);
    }
}
