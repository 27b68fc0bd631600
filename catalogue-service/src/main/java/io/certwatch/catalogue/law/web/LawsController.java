package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.CompareLaws;
import io.certwatch.catalogue.law.LawChange;
import io.certwatch.catalogue.law.LawContent;
import io.certwatch.catalogue.law.LawStage;
import io.certwatch.catalogue.law.LawStanding;
import io.certwatch.catalogue.law.LawStandings;
import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.catalogue.law.Laws;
import io.certwatch.catalogue.law.Provision;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads versions of laws. */
@RestController
class LawsController {

    /** A version in the list; {@code standing} is that of the day asked for. */
    record LawSummaryView(
            String id,
            int revision,
            LawStatus status,
            @Nullable LawStanding standing,
            String instrument,
            Bilingual name,
            Bilingual title,
            LawStage stage,
            LocalDate issued,
            @Nullable LocalDate commentsUntil,
            @Nullable LocalDate effective,
            @Nullable String supersedes,
            int provisions,
            @Nullable Instant publishedAt) {

        static LawSummaryView of(LawVersion version, @Nullable LawStanding standing) {
            var content = version.content();
            var published = version.published();
            return new LawSummaryView(
                    version.id(),
                    version.revision(),
                    version.status(),
                    standing,
                    content.instrument(),
                    content.name(),
                    content.title(),
                    content.stage(),
                    content.issued(),
                    content.commentsUntil(),
                    content.effective(),
                    content.supersedes(),
                    content.provisions().size(),
                    published == null ? null : published.at());
        }
    }

    /** The changes of one version relative to another; {@code against} is null if every provision is new. */
    record LawChangesView(String law, @Nullable String against, List<ChangedProvision> changes) {

        /** A change with the provision before and after it; both are null if the change is about the version itself. */
        record ChangedProvision(
                LawChange change,
                @Nullable Provision before,
                @Nullable Provision after) {}

        static LawChangesView of(LawContent law, @Nullable LawContent against, List<LawChange> changes) {
            return new LawChangesView(
                    law.id(),
                    against == null ? null : against.id(),
                    changes.stream()
                            .map(change ->
                                    new ChangedProvision(change, provision(against, change), provision(law, change)))
                            .toList());
        }

        private static @Nullable Provision provision(@Nullable LawContent law, LawChange change) {
            if (law == null) return null;
            return law.provisions().stream()
                    .filter(provision -> provision.key().equals(change.key()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Laws laws;
    private final CompareLaws comparison;
    private final LawViews views;

    LawsController(Laws laws, CompareLaws comparison, LawViews views) {
        this.laws = laws;
        this.comparison = comparison;
        this.views = views;
    }

    /** With a day, only published versions that were issued by that day. Without one, all versions, drafts included, as of today. */
    @Operation(operationId = "listLaws", summary = "List versions of laws, and where they stand on a day")
    @GetMapping("/api/laws")
    Page<LawSummaryView> newestFirst(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var all = laws.newestFirst();
        var standings = new LawStandings(all, views.orToday(on));
        return new Page<>(
                all.stream()
                        .filter(version -> instrument == null
                                || version.content().instrument().equals(instrument))
                        .filter(version -> on == null || isThereOn(on, version))
                        .map(version ->
                                LawSummaryView.of(version, standings.of(version).orElse(null)))
                        .toList(),
                null);
    }

    @Operation(operationId = "getLaw", summary = "Get a version of a law with its provisions")
    @GetMapping("/api/laws/{id}")
    ResponseEntity<LawView> law(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on) {
        return views.answer(ResponseEntity.ok(), find(id), on);
    }

    /** The form can be changed, and sent again as a draft. */
    @Operation(operationId = "getLawForm", summary = "Get a version of a law in the upload form")
    @GetMapping("/api/laws/{id}/form")
    ResponseEntity<LawContent> form(@PathVariable String id) {
        var version = find(id);
        return ResponseEntity.ok().eTag(EntityTag.of(version.revision())).body(version.content());
    }

    @Operation(
            operationId = "getLawChanges",
            summary = "Compare a version of a law with the one that it supersedes, or with another")
    @GetMapping("/api/laws/{id}/changes")
    LawChangesView changes(@PathVariable String id, @RequestParam(required = false) @Nullable String against) {
        var version = find(id);
        if (against != null) {
            var other = find(against).content();
            return LawChangesView.of(version.content(), other, comparison.changes(version.content(), other));
        }
        var superseded = comparison.findSuperseded(version.content()).orElse(null);
        return LawChangesView.of(version.content(), superseded, comparison.changes(version));
    }

    private static boolean isThereOn(LocalDate day, LawVersion version) {
        return version.status() == LawStatus.PUBLISHED
                && !version.content().issued().isAfter(day);
    }

    private LawVersion find(String id) {
        return laws.find(id).orElseThrow(() -> RequestProblem.unknown("law", id));
    }
}
