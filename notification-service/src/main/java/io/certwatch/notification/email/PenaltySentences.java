package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.law.PenaltyTier;
import io.certwatch.law.PenaltyTier.Span;
import io.certwatch.law.Provision;
import io.certwatch.platform.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tiers of a penalty in one language. Amounts are in RMB, in Chinese in units of 10 000 RMB. */
final class PenaltySentences {
    /** 10 000 is this power of ten. */
    private static final int TEN_THOUSAND = 4;

    private final Language language;

    private PenaltySentences(Language language) {
        this.language = language;
    }

    /** Measures, fines by income and what is added in serious cases; empty if none of it is known. */
    static String of(Provision penalty, Language language) {
        var sentences = new PenaltySentences(language);
        var all = new ArrayList<String>();
        var measures = sentences.measures(penalty.measures());
        if (measures != null) {
            all.add(sentences.text("law.measures", measures));
        }
        penalty.tiers().stream()
                .filter(tier -> !tier.serious())
                .flatMap(tier -> sentences.tier(tier).stream())
                .forEach(all::add);
        all.addAll(serious(penalty, language));
        return String.join(MESSAGES.text(language, "law.between-sentences"), all);
    }

    /** What is added in serious cases, a sentence for each tier. */
    private static List<String> serious(Provision penalty, Language language) {
        var sentences = new PenaltySentences(language);
        return penalty.tiers().stream()
                .filter(PenaltyTier::serious)
                .flatMap(tier -> sentences.serious(tier).stream())
                .toList();
    }

    private List<String> tier(PenaltyTier tier) {
        var costs = costs(tier);
        return costs == null ? List.of() : List.of(text("law.tier", income(tier), costs));
    }

    private List<String> serious(PenaltyTier tier) {
        var costs = costs(tier);
        return costs == null ? List.of() : List.of(text("law.serious", costs));
    }

    private String income(PenaltyTier tier) {
        var from = tier.unlawfulIncomeFromCny();
        var below = tier.unlawfulIncomeBelowCny();
        if (from == null && below == null) return text("law.income.any");
        if (from == null) return text("law.income.below", money(below));
        return below == null
                ? text("law.income.from", money(from))
                : text("law.income.between", money(from), money(below));
    }

    /** Null if nothing is known. */
    private @Nullable String costs(PenaltyTier tier) {
        var parts = new ArrayList<String>();
        fine(tier.fineCny()).forEach(parts::add);
        times(tier.fineTimesIncome()).forEach(parts::add);
        var measures = measures(tier.measures());
        if (measures != null) parts.add(measures);
        return parts.isEmpty() ? null : String.join(text("law.and"), parts);
    }

    private List<String> fine(@Nullable Span fine) {
        return fine == null
                ? List.of()
                : form(fine)
                        .map(form -> text("law.fine." + form, money(fine.least()), money(fine.most())))
                        .toList();
    }

    private List<String> times(@Nullable Span times) {
        return times == null
                ? List.of()
                : form(times)
                        .map(form -> text("law.times." + form, times.least(), times.most()))
                        .toList();
    }

    /** Which ends are known; empty if none is. */
    private static Stream<String> form(Span span) {
        if (span.least() == null) return span.most() == null ? Stream.empty() : Stream.of("most");
        return Stream.of(span.most() == null ? "least" : "span");
    }

    /** Measures that this version does not know are left out; null if none is left. */
    private @Nullable String measures(List<String> names) {
        var known = names.stream()
                .map(name -> MESSAGES.textOr(language, "law.measure." + name, ""))
                .filter(words -> !words.isEmpty())
                .toList();
        return known.isEmpty() ? null : String.join(text("law.list"), known);
    }

    private @Nullable String money(@Nullable Long amount) {
        if (amount == null) return null;
        return text("law.money", BigDecimal.valueOf(amount, language == Language.ZH ? TEN_THOUSAND : 0));
    }

    private String text(String key, @Nullable Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }
}
