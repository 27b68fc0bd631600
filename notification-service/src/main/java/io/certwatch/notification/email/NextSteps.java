package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** In place of a suffix: there is no such sentence. */
    private static final String NOTHING = "-";

    private static final Set<String> NOTHING_TO_APPLY_FOR = Set.of(".applied", ".both.applied", ".named.only");

    /** @param standards numbers of the mandatory standards for the products */
    static NextSteps of(
            List<LetterRow> rows,
            Manner manner,
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
        var applying = applying(rows, manner);
        var restoring = restoring(rows, applying);
        var steps = List.of(
                MESSAGES.text(language, "next.1"),
                Stream.of(restoring, applying)
                        .filter(key -> !key.equals(NOTHING))
                        .map(key -> MESSAGES.text(language, "next.2" + key, mandatory))
                        .collect(Collectors.joining())
                        .strip(),
                MESSAGES.text(language, "next.3" + manner.renewal()),
                MESSAGES.text(language, answers ? "next.4.answer" : "next.4"));
        var isDone = restoring.equals(NOTHING) && NOTHING_TO_APPLY_FOR.contains(applying);
        var bodies = isDone ? List.<String>of() : accredited.sentences(rows, language);
        return new NextSteps(steps, bodies, bodies.isEmpty() ? null : accredited.list(language));
    }

    /** Suffix of the message key; the sentence names the standards if none after it does. */
    private static String restoring(List<LetterRow> rows, String applying) {
        if (rows.stream().noneMatch(LetterRow::suspended)) return NOTHING;
        return NOTHING_TO_APPLY_FOR.contains(applying) || applying.equals(NOTHING) ? ".suspended.only" : ".suspended";
    }

    /** Suffix of the message key: depends on what the products have already. Others are named only if there are any. */
    private static String applying(List<LetterRow> rows, Manner manner) {
        var applied = rows.stream().filter(row -> row.applied() != null).count();
        if (manner == Manner.BOTH && rows.stream().allMatch(row -> row.ending() != null || row.applied() != null)) {
            return ".both.applied";
        }
        if (!manner.renewal().isEmpty()) return manner.renewal();
        if (applied == rows.size()) return ".applied";
        var named = rows.stream().anyMatch(LetterRow::named);
        var suspended = rows.stream().anyMatch(LetterRow::suspended);
        if (rows.stream().allMatch(row -> row.applied() != null || row.named() || row.suspended())) {
            if (applied > 0) return ".applied";
            return named ? ".named.only" : NOTHING;
        }
        if (applied > 0) return ".rest";
        if (named) return ".named";
        return suspended ? ".others" : "";
    }
}
