package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.platform.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor does next, in one language.
 *
 * @param steps  in their order; the second says where to apply
 * @param bodies the accredited bodies, a sentence for each kind of entry; empty if there is nothing to apply for
 * @param list   where all bodies are published; null without bodies
 */
public record NextSteps(
        List<String> steps, List<String> bodies, @Nullable String list) {

    /**
     * @param suspended whether a proof was only suspended, so that its body may restore it
     * @param standards numbers of the mandatory standards for the products
     */
    static NextSteps of(
            List<LetterRow> rows,
            Manner manner,
            boolean suspended,
            List<String> standards,
            AccreditedBodies accredited,
            boolean answers,
            Language language) {
        var mandatory = standards.isEmpty()
                ? ""
                : MESSAGES.text(
                        language,
                        "next.standards",
                        String.join(MESSAGES.text(language, "missing.separator"), standards));
        var applying = applying(rows, manner, suspended);
        var restoring = suspended ? MESSAGES.text(language, "next.2.suspended") : "";
        var steps = List.of(
                MESSAGES.text(language, "next.1"),
                restoring + MESSAGES.text(language, "next.2" + applying, mandatory),
                MESSAGES.text(language, "next.3" + manner.renewal()),
                MESSAGES.text(language, answers ? "next.4.answer" : "next.4"));
        var bodies = applying.equals(".applied") ? List.<String>of() : accredited.sentences(rows, language);
        return new NextSteps(steps, bodies, bodies.isEmpty() ? null : accredited.list(language));
    }

    /** Suffix of the message key: depends on what the products have already. */
    private static String applying(List<LetterRow> rows, Manner manner, boolean suspended) {
        if (!manner.renewal().isEmpty()) return manner.renewal();
        var applied = rows.stream().filter(row -> row.applied() != null).count();
        if (applied == rows.size()) return ".applied";
        if (applied > 0) return ".rest";
        if (rows.stream().anyMatch(LetterRow::named)) return ".named";
        return suspended ? ".others" : "";
    }
}
