package io.certwatch.catalogue.lexicon.web;

import io.certwatch.catalogue.lexicon.EditLexicon;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.lexicon.LexiconEdit;
import io.certwatch.catalogue.lexicon.LexiconRevision;
import io.certwatch.catalogue.lexicon.PreviewLexicon;
import io.certwatch.catalogue.lexicon.PreviewLexicon.Preview;
import io.certwatch.catalogue.lexicon.json.ShippedLexicon;
import io.certwatch.catalogue.version.CurrentVersion;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
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

/** What stewards do to the lexicon. */
@RestController
class LexiconEditController {

    record NewSenses(@Nullable List<Map<String, Object>> senses) {}

    record NewPreview(@Nullable List<Map<String, Object>> senses, @Nullable List<String> texts) {}

    record EditedView(String entry, int revision, List<Map<String, Object>> senses, String by, List<String> warnings, String catalogueVersion) {}

    record RevisionView(int revision, String by, @Nullable Instant at, List<Map<String, Object>> senses) {

        static RevisionView of(LexiconRevision revision, String entry) {
            var senses = revision.changes().getOrDefault(entry, List.of());
            return new RevisionView(revision.revision(), revision.by(), revision.at(), senses);
        }
    }

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final int MOST_TEXTS = 1000;

    private final Lexicon lexicon;
    private final EditLexicon editLexicon;
    private final PreviewLexicon previewLexicon;
    private final CurrentVersion version;

    LexiconEditController(Lexicon lexicon, EditLexicon editLexicon, PreviewLexicon previewLexicon, CurrentVersion version) {
        this.lexicon = lexicon;
        this.editLexicon = editLexicon;
        this.previewLexicon = previewLexicon;
        this.version = version;
    }

    @PutMapping("/api/lexicon/{entry}")
    ResponseEntity<EditedView> edit(
            @PathVariable String entry,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody NewSenses wish) {
        if (!ENTRY.matcher(entry).matches()) throw RequestProblem.invalid("entry", entry + " is not a code such as CNE-01.");
        return switch (editLexicon.edit(entry, revision(ifMatch, ifNoneMatch), needed("senses", wish.senses()))) {
            case LexiconEdit.Done(var edited, var warnings) ->
                ResponseEntity.ok().eTag(String.valueOf(edited.revision())).body(new EditedView(
                        edited.entry(), edited.revision(), edited.senses(), edited.by(), warnings, version.get().token()));
            case LexiconEdit.Faulty(var faults) -> throw refused(faults);
            case LexiconEdit.Stale(var stale, var revision) -> throw RequestProblem.stale(revision == 0
                    ? "The lexicon has no entry " + stale + ". Say If-None-Match: * to make it."
                    : "Entry " + stale + " is at revision " + revision + " by now. Look at it again before you change it.");
        };
    }

    @PostMapping("/api/lexicon/{entry}/preview")
    Page<Preview> preview(@PathVariable String entry, @RequestBody NewPreview wish) {
        var senses = needed("senses", wish.senses());
        var texts = needed("texts", wish.texts());
        if (texts.size() > MOST_TEXTS) throw RequestProblem.invalid("texts", "At most " + MOST_TEXTS + " texts at a time.");
        var faults = previewLexicon.faults(senses);
        if (!faults.isEmpty()) throw refused(faults);
        return new Page<>(previewLexicon.preview(entry, senses, texts), null);
    }

    @GetMapping("/api/lexicon/{entry}/revisions")
    Page<RevisionView> revisions(@PathVariable String entry) {
        var revisions = lexicon.revisionsOf(entry);
        if (revisions.isEmpty()) throw RequestProblem.unknown("lexicon-entry", entry);
        return new Page<>(revisions.stream().map(revision -> RevisionView.of(revision, entry)).toList(), null);
    }

    /** What this version of the software ships, whatever a steward made of it. */
    @GetMapping("/api/lexicon/{entry}/shipped")
    NewSenses shipped(@PathVariable String entry) {
        var senses = ShippedLexicon.read().get(entry);
        if (senses == null) throw RequestProblem.unknown("lexicon-entry", entry);
        return new NewSenses(senses);
    }

    private static int revision(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && "*".equals(ifNoneMatch)) return 0;
        if (ifMatch == null) {
            throw RequestProblem.unconditional("Say in If-Match which revision you looked at: the ETag of the entry; or If-None-Match: * for a new one.");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw RequestProblem.invalid("If-Match", "If-Match takes the ETag that an earlier answer gave, such as \"3\".");
        return Integer.parseInt(tag.group(1));
    }

    private static RequestProblem refused(List<String> faults) {
        var first = faults.getFirst();
        return RequestProblem.invalid(first.substring(0, first.indexOf(':')), String.join("; ", faults) + ".");
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) throw RequestProblem.invalid(field, field + " is missing.");
        return value;
    }
}
