package io.certwatch.product.phrase;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.phrase.CountedPhrase.CountedDecision;
import io.certwatch.product.phrase.Phrases.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PhrasesController {

    /** @param products that have it, of the companies that are counted */
    record PhraseView(
            String phrase,
            long products,
            int companies,
            List<Doubt> doubts,
            List<PhraseEntryView> entries,
            List<PhraseDecisionView> decisions) {

        static PhraseView of(CountedPhrase counted) {
            return new PhraseView(
                    counted.text(),
                    counted.told().products(),
                    counted.told().companies(),
                    counted.doubts(),
                    counted.entries().stream()
                            .map(entry -> new PhraseEntryView(entry.edition(), entry.code()))
                            .toList(),
                    counted.decisions().stream().map(PhraseDecisionView::of).toList());
        }
    }

    record PhraseEntryView(String edition, String entry) {}

    record PhraseDecisionView(Outcome decision, String edition, String entry, long products, int companies) {

        static PhraseDecisionView of(CountedDecision counted) {
            var entry = counted.decided().entry();
            return new PhraseDecisionView(
                    counted.decided().outcome(),
                    entry.edition(),
                    entry.code(),
                    counted.told().products(),
                    counted.told().companies());
        }
    }

    private final ListPhrases listPhrases;

    PhrasesController(ListPhrases listPhrases) {
        this.listPhrases = listPhrases;
    }

    @Operation(
            operationId = "listPhrases",
            summary = "List what names of products say that the catalogue leaves open, the most frequent first",
            description = "Over all companies, as text only. A phrase, a doubt, an entry or a decision is listed if at"
                    + " least three companies have it; otherwise only companies that agreed in their profile to share"
                    + " phrases are counted.")
    @GetMapping("/api/phrases")
    Page<PhraseView> list(
            @Parameter(description = "Of products in which nothing was recognised, or of those in review")
                    @RequestParam(defaultValue = "NOT_RECOGNISED")
                    OpenPhrase.Kind kind,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = listPhrases.list(kind, after == null ? null : place(Cursor.decode(after)), limit + 1);
        return Page.of(found, limit, PhrasesController::place).map(PhraseView::of);
    }

    private static String place(CountedPhrase phrase) {
        return phrase.told().products() + " " + phrase.text();
    }

    private static Place place(String cursor) {
        var gap = cursor.indexOf(' ');
        try {
            return new Place(Long.parseLong(cursor.substring(0, Math.max(gap, 0))), cursor.substring(gap + 1));
        } catch (NumberFormatException noPlace) {
            throw Cursor.notOurs();
        }
    }
}
