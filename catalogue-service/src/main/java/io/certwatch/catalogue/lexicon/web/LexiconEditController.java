package io.certwatch.catalogue.lexicon.web;

import io.certwatch.catalogue.lexicon.EditLexicon;
import io.certwatch.catalogue.lexicon.EditLexicon.LexiconEdit;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.lexicon.LexiconRevision;
import io.certwatch.catalogue.lexicon.PreviewLexicon;
import io.certwatch.catalogue.lexicon.PreviewLexicon.Preview;
import io.certwatch.catalogue.lexicon.ShippedLexicon;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.version.CurrentVersion;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.ReadersText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints for editing the lexicon. */
@RestController
class LexiconEditController {

    record SensesView(List<Map<String, Object>> senses) {}

    @Schema(name = "LexiconPreviewForm")
    record PreviewForm(
            List<LexiconForm.Sense> senses,
            @Size(min = 1, max = 1_000) List<String> texts) {}

    record EditedView(
            String entry,
            int revision,
            List<Map<String, Object>> senses,
            String by,
            @Nullable RecordedBy recordedBy,
            List<ReadersText> warnings,
            String catalogueVersion) {}

    record RevisionView(
            int revision,
            String by,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant at,
            List<Map<String, Object>> senses) {

        static RevisionView of(LexiconRevision revision, String entry) {
            var senses = revision.changes().getOrDefault(entry, List.of());
            return new RevisionView(revision.revision(), revision.by(), revision.recordedBy(), revision.at(), senses);
        }
    }

    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private final Lexicon lexicon;
    private final EditLexicon editLexicon;
    private final PreviewLexicon previewLexicon;
    private final JsonMapper json;
    private final CurrentVersion version;
    private final CurrentCaller caller;

    LexiconEditController(
            Lexicon lexicon,
            EditLexicon editLexicon,
            PreviewLexicon previewLexicon,
            JsonMapper json,
            CurrentVersion version,
            CurrentCaller caller) {
        this.lexicon = lexicon;
        this.editLexicon = editLexicon;
        this.previewLexicon = previewLexicon;
        this.json = json;
        this.version = version;
        this.caller = caller;
    }

    @Operation(operationId = "putLexiconEntry", summary = "Replace the terms of an entry, or make a new one")
    @Answers({200, 428})
    @PutMapping("/api/lexicon/{entry}")
    ResponseEntity<EditedView> edit(
            @PathVariable String entry,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody LexiconForm form) {
        if (!ENTRY.matcher(entry).matches())
            throw RequestProblem.invalid("entry", ProblemText.of("problem.no-code", "CNE-01", entry));
        return switch (editLexicon.edit(
                entry,
                revision(ifMatch, ifNoneMatch),
                form.maps(json),
                caller.get().author(null))) {
            case LexiconEdit.Done(var edited, var warnings) ->
                ResponseEntity.ok()
                        .eTag(String.valueOf(edited.revision()))
                        .body(new EditedView(
                                edited.entry(),
                                edited.revision(),
                                edited.senses(),
                                edited.by(),
                                edited.recordedBy(),
                                ReadersText.of(warnings),
                                version.get().token()));
            case LexiconEdit.Faulty(var faults) -> throw RequestProblem.invalid(faults);
            case LexiconEdit.Stale(var stale, var revision) ->
                throw RequestProblem.stale(
                        revision == 0
                                ? ProblemText.of("problem.no-lexicon-entry", stale)
                                : ProblemText.of("problem.lexicon-stale", stale, revision));
        };
    }

    @Operation(operationId = "previewLexiconEntry", summary = "Show what other terms would find in texts")
    @PostMapping("/api/lexicon/{entry}/preview")
    Page<Preview> preview(@PathVariable String entry, @RequestBody PreviewForm form) {
        var senses = new LexiconForm(form.senses()).maps(json);
        var faults = previewLexicon.faults(senses);
        if (!faults.isEmpty()) throw RequestProblem.invalid(faults);
        return new Page<>(previewLexicon.preview(entry, senses, form.texts()), null);
    }

    @Operation(operationId = "listLexiconRevisions", summary = "List the revisions of an entry, newest first")
    @GetMapping("/api/lexicon/{entry}/revisions")
    Page<RevisionView> revisions(@PathVariable String entry) {
        var revisions = lexicon.revisionsOf(entry);
        if (revisions.isEmpty()) throw RequestProblem.unknown("lexicon-entry", entry);
        return new Page<>(
                revisions.stream()
                        .map(revision -> RevisionView.of(revision, entry))
                        .toList(),
                null);
    }

    /** The entry as shipped with this version of the software, whether or not a steward has changed it. */
    @Operation(
            operationId = "getShippedLexiconEntry",
            summary = "Get the terms that this version of the software ships")
    @GetMapping("/api/lexicon/{entry}/shipped")
    SensesView findShipped(@PathVariable String entry) {
        var senses = ShippedLexicon.read().get(entry);
        if (senses == null) throw RequestProblem.unknown("lexicon-entry", entry);
        return new SensesView(senses);
    }

    private static int revision(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && EntityTag.isForNew(ifNoneMatch)) return 0;
        return EntityTag.requiredInt(ifMatch);
    }
}
