package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.law.CitedLaw;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LegalCitation.Article;
import io.certwatch.law.LegalCitation.Renumbering;
import io.certwatch.law.Provision;
import io.certwatch.notification.law.ArticleNumber;
import io.certwatch.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of the law in force, in one language.
 *
 * @param name of the law
 * @param sentences the duty, the penalty and since when it applies, the mitigation, and which articles were renumbered
 */
public record LawParagraph(String name, List<String> sentences) {

    static LawParagraph of(CitedLaw law, Language language) {
        return new LawParagraph(
                MESSAGES.text(language, "law.name", law.version().name()),
                Stream.of(duty(law, language), penalty(law, language), mitigation(law, language))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> duty(CitedLaw law, Language language) {
        var sentences = new ArrayList<String>();
        sentences.add(MESSAGES.text(
                language,
                "law.duty",
                cite(law.duty(), "law.duty.unnumbered", language),
                version(law.version(), language),
                law.duty().summary()));
        sentences.addAll(explainRenumbering(law.citation().duty(), law, language));
        return sentences;
    }

    private static List<String> penalty(CitedLaw law, Language language) {
        var penalty = law.penalty();
        if (penalty == null) return List.of();
        var sentences = new ArrayList<String>();
        var costs = PenaltySentences.of(penalty, language);
        sentences.add(MESSAGES.text(
                language,
                "law.penalty",
                cite(penalty, "law.penalty.unnumbered", language),
                costs.isEmpty() ? penalty.summary().in(language) : costs));
        if (!costs.isEmpty()) {
            sentences.add(MESSAGES.text(language, "law.other-laws"));
        }
        if (law.penaltySince() != null) {
            sentences.add(MESSAGES.text(language, "law.penalty-since", law.penaltySince()));
        }
        sentences.addAll(explainRenumbering(law.citation().penalty(), law, language));
        return sentences;
    }

    private static List<String> mitigation(CitedLaw law, Language language) {
        var mitigation = law.mitigation();
        return mitigation == null
                ? List.of()
                : List.of(MESSAGES.text(
                        language,
                        "law.mitigation",
                        cite(mitigation, "law.mitigation.unnumbered", language),
                        mitigation.summary()));
    }

    /** The article, or what the provision is, if its number is not known. */
    private static String cite(Provision provision, String unnumbered, Language language) {
        var article = provision.article();
        return article == null ? MESSAGES.text(language, unnumbered) : ArticleNumber.in(language, article);
    }

    private static List<String> explainRenumbering(@Nullable Article article, CitedLaw law, Language language) {
        var before = before(article);
        return article == null || article.article() == null || before == null
                ? List.of()
                : law.earlier().stream()
                        .filter(earlier -> earlier.id().equals(before.law()))
                        .map(earlier -> MESSAGES.text(
                                language,
                                "law.renumbered",
                                ArticleNumber.in(language, article.article()),
                                ArticleNumber.in(language, before.article()),
                                earlier.title()))
                        .toList();
    }

    private static @Nullable Renumbering before(@Nullable Article article) {
        return article == null ? null : article.renumberedFrom();
    }

    private static String version(LawVersion version, Language language) {
        var parts = new ArrayList<String>();
        parts.add(version.title().in(language));
        if (version.issued() != null) {
            parts.add(MESSAGES.text(language, "law.adopted", version.issued()));
        }
        if (version.effective() != null) {
            parts.add(MESSAGES.text(language, "law.in-force", version.effective()));
        }
        return String.join(
                MESSAGES.text(language, "law.and"),
                parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
