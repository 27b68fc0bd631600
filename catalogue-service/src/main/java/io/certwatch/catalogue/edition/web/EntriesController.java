package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.EntriesInForce;
import io.certwatch.catalogue.edition.EntryHistory;
import io.certwatch.catalogue.edition.EntryHistory.Step;
import io.certwatch.catalogue.edition.web.ChangesView.ChangeView;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EntriesController {

    /** An entry in all editions, newest first. */
    record HistoryView(
            String entry, List<StepView> items, @Nullable String next) {

        record StepView(
                String edition,
                EditionStatus status,
                Force force,
                Bilingual title,
                LocalDate issued,
                @Nullable LocalDate effective,
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
                        content.inForceFrom(),
                        EntryView.of(step.edition(), step.entries()),
                        step.changes().stream().map(ChangeView::of).toList());
            }
        }

        static HistoryView of(String entry, List<Step> steps) {
            return new HistoryView(entry, steps.stream().map(StepView::of).toList(), null);
        }
    }

    /**
     * An entry with the id of its edition.
     *
     * @param effective the first day on which that is in force; null for an observation, which never is
     */
    record EntryInForce(
            String edition,
            Force force,
            @Nullable LocalDate effective,
            @JsonUnwrapped EntryView entry) {

        static List<EntryInForce> of(Edition edition) {
            var content = edition.content();
            return EntryView.of(edition, content.entries()).stream()
                    .map(entry -> new EntryInForce(content.id().value(), content.force(), content.inForceFrom(), entry))
                    .toList();
        }
    }

    record EntriesView(
            LocalDate on,
            List<EntryInForce> items,
            @Nullable String next) {}

    private final EntriesInForce entriesInForce;
    private final EntryHistory history;

    EntriesController(EntriesInForce entriesInForce, EntryHistory history) {
        this.entriesInForce = entriesInForce;
        this.history = history;
    }

    @Operation(operationId = "listEntriesInForce", summary = "List the entries that are in force on a day")
    @GetMapping("/api/entries")
    EntriesView on(@RequestParam(required = false) @Nullable String on) {
        var day = on == null ? entriesInForce.today() : DayParameter.read("on", on);
        return new EntriesView(
                day,
                entriesInForce.editionsOn(day).stream()
                        .flatMap(edition -> EntryInForce.of(edition).stream())
                        .toList(),
                null);
    }

    @Operation(operationId = "getEntryHistory", summary = "Get an entry through the editions, newest first")
    @GetMapping("/api/entries/{entry}/history")
    HistoryView history(@PathVariable String entry, @RequestParam(required = false) @Nullable String edition) {
        var steps = history.of(entry, edition == null ? null : new EditionId(edition));
        if (steps.isEmpty())
            throw RequestProblem.unknown("entry", edition == null ? entry : entry + " in edition " + edition);
        return HistoryView.of(entry, steps);
    }
}
