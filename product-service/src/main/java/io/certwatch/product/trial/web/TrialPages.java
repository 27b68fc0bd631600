package io.certwatch.product.trial.web;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.ResolutionHints;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.pages.PageTemplates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the form with its answer as HTML without scripts. */
@Component
class TrialPages {

    private final PageTemplates templates = new PageTemplates("trial/");

    /** @param field of the form; null if the form is all right */
    record Fault(@Nullable String field, String words) {

        static Fault of(InvalidField invalid, Language language) {
            return new Fault(invalid.field(), invalid.words().in(language));
        }

        static Fault of(Localized words, Language language) {
            return new Fault(null, words.in(language));
        }
    }

    /** The verdict in words, what it rests on, and what would settle it. */
    record Answer(Verdict verdict, String explanation, List<Reason> reasons) {

        static Answer of(Assessment assessment, Verdict verdict, Language language) {
            return new Answer(
                    verdict,
                    assessment.explanation().in(language),
                    assessment.findings().stream()
                            .filter(finding -> finding.verdict() != Verdict.NOT_REQUIRED)
                            .map(finding -> Reason.of(finding, language))
                            .toList());
        }
    }

    record Reason(String explanation, List<String> settledBy) {

        static Reason of(Finding finding, Language language) {
            return new Reason(
                    finding.explanation().in(language),
                    ResolutionHints.of(finding, List.of()).stream()
                            .map((Explanation way) -> way.in(language))
                            .toList());
        }
    }

    String render(Language language, TrialForm form, @Nullable Fault fault, @Nullable Answer answer) {
        var other = language == Language.ZH ? Language.EN : Language.ZH;
        return templates.render(
                "page", language, Map.of("page", new Shown(form, fault, answer), "other", other.code()));
    }

    record Shown(
            TrialForm form, @Nullable Fault fault, @Nullable Answer answer) {

        public boolean isFaulty(String field) {
            return fault != null && field.equals(fault.field());
        }
    }
}
