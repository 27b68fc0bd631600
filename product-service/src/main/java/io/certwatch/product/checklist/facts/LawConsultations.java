package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.joining;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.platform.text.Language;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Drafts of laws that are open for comments. */
public record LawConsultations(Supplier<KnownLaws> laws) implements OpenConsultations {

    @Override
    public List<OpenConsultation> on(LocalDate day) {
        return laws.get().openForComments(day).stream()
                .map(LawConsultations::consultation)
                .toList();
    }

    private static OpenConsultation consultation(LawVersion version) {
        return new OpenConsultation(
                "law/" + version.id(),
                new Wording(title(version, Language.ZH), title(version, Language.EN)),
                "/api/laws/" + Sentence.encoded(version.id()),
                version.commentsUntil(),
                version.effective());
    }

    private static String title(LawVersion version, Language language) {
        return Stream.of(version.name().in(language), version.title().in(language))
                .filter(text -> !text.isEmpty())
                .collect(joining(language == Language.ZH ? "，" : ", "));
    }
}
