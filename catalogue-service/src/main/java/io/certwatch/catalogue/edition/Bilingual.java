package io.certwatch.catalogue.edition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said in Chinese, in English or in both; the Chinese is the one that binds. */
public record Bilingual(@Nullable String zh, @Nullable String en) {

    public static final Bilingual NOTHING = new Bilingual(null, null);

    public Bilingual {
        zh = blankIsNothing(zh);
        en = blankIsNothing(en);
    }

    public boolean saysNothing() {
        return zh == null && en == null;
    }

    public String either() {
        return zh != null ? zh : Objects.requireNonNullElse(en, "");
    }

    /** A better translation of the same Chinese name is no other name. */
    boolean meansTheSame(Bilingual other) {
        return zh != null && other.zh != null ? zh.equals(other.zh) : Objects.equals(en, other.en);
    }

    private static @Nullable String blankIsNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
