package io.certwatch.catalogue.lexicon.web;

import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.catalogue.version.CurrentVersion;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LexiconController {

    record LexiconView(
            int revision,
            String catalogueVersion,
            List<EntryRevision> items,
            @Nullable String next) {}

    record EntryRevision(String entry, int revision) {}

    record LexiconEntryView(
            String entry,
            int revision,
            List<Map<String, Object>> senses,
            String by,
            @Nullable RecordedBy recordedBy) {}

    private final Lexicon lexicon;
    private final CurrentVersion version;

    LexiconController(Lexicon lexicon, CurrentVersion version) {
        this.lexicon = lexicon;
        this.version = version;
    }

    @Operation(operationId = "listLexicon", summary = "List the entries of the lexicon")
    @GetMapping("/api/lexicon")
    LexiconView lexicon() {
        var now = version.get();
        return new LexiconView(
                now.lexicon(),
                now.token(),
                lexicon.entries().stream().map(LexiconController::brief).toList(),
                null);
    }

    @Operation(operationId = "getLexiconEntry", summary = "Get the terms of an entry")
    @GetMapping("/api/lexicon/{entry}")
    ResponseEntity<LexiconEntryView> entry(@PathVariable String entry) {
        return lexicon.find(entry)
                .map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.revision()))
                        .body(new LexiconEntryView(
                                found.entry(), found.revision(), found.senses(), found.by(), found.recordedBy())))
                .orElseThrow(() -> RequestProblem.unknown("lexicon-entry", entry));
    }

    private static EntryRevision brief(LexiconEntry entry) {
        return new EntryRevision(entry.entry(), entry.revision());
    }
}
