package io.certwatch.platform.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the texts that people read. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "uuuu年M月d日"),
    EN(Locale.ENGLISH, "d MMMM uuuu");

    private final Locale locale;
    private final DateTimeFormatter day;

    Language(Locale locale, String day) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
    }

    /** The day as people write it: {@code 2 July 2023}, {@code 2023年7月2日}. */
    public String format(LocalDate date) {
        return day.format(date);
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
