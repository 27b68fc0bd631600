package io.certwatch.notification.delivery.email;

import static io.certwatch.notification.delivery.email.LetterTexts.MESSAGES;

import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The version of the law in force, cited in one language. Amounts are in RMB, in Chinese in units of 10 000 RMB. */
public record Law(
        String version,
        String inForce,
        String duty,
        @Nullable Penalty penalty) {
    private static final String DIGITS = "零一二三四五六七八九";

    public record Penalty(String article, long from, long to, long income, int fewestTimes, int mostTimes) {}

    static Law of(LegalBasis.Version version, Language language) {
        var date = DateTimeFormatter.ofPattern(MESSAGES.text(language, "law.date"), language.locale());
        return new Law(
                LocalDate.parse(version.adopted()).format(date),
                version.inForce().format(date),
                article(version.duty(), language),
                version.penalty() == null ? null : penalty(version.penalty(), language));
    }

    private static Penalty penalty(LegalBasis.Penalty penalty, Language language) {
        var unit = language == Language.ZH ? 10_000 : 1;
        var fine = penalty.fineCny();
        var times = penalty.fineTimesIncome();
        return new Penalty(
                article(penalty.article(), language),
                fine.least() / unit,
                fine.most() / unit,
                penalty.highIncomeFromCny() / unit,
                (int) times.least(),
                (int) times.most());
    }

    private static String article(int number, Language language) {
        return MESSAGES.text(language, "law.article", language == Language.ZH ? chinese(number) : number);
    }

    /** For numbers from 1 to 99. */
    static String chinese(int number) {
        var tens = number / 10;
        var ones = number % 10;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
