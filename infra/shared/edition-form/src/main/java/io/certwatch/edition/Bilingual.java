package io.certwatch.edition;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in Chinese, in English or in both. The Chinese text is binding. */
public record Bilingual(@Nullable String zh, @Nullable String en) implements Localized {

    public static final Bilingual NOTHING = new Bilingual(null, null);

    public Bilingual {
        zh = blankIsNothing(zh);
        en = blankIsNothing(en);
    }

    public boolean saysNothing() {
        return zh == null && en == null;
    }

    public String either() {
        return in(Language.ZH);
    }

    /** The text in the language, or in the other if that is missing. */
    @Override
    public String in(Language language) {
        var wanted = language == Language.ZH ? zh : en;
        return wanted != null ? wanted : Objects.requireNonNullElse(zh == null ? en : zh, "");
    }

    /** A different translation of the same Chinese name is not a different name. */
    public boolean hasSameMeaning(Bilingual other) {
        return zh != null && other.zh != null ? zh.equals(other.zh) : Objects.equals(en, other.en);
    }

    private static @Nullable String blankIsNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
