package io.certwatch.catalogue.edition.lineage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name in one language, normalized for comparison: width, case and punctuation are removed. */
record NormalizedName(String whole, String bare, String alias, LetterPairs pairs) {

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static NormalizedName of(@Nullable String text) {
        var plain = plain(text);
        var inside = IN_PARENTHESES.matcher(plain);
        var alias = inside.find() ? letters(inside.group(1)) : "";
        var whole = letters(plain);
        var withoutThem = letters(IN_PARENTHESES.matcher(plain).replaceAll(" "));
        var bare = withoutThem.isEmpty() ? whole : withoutThem;
        return new NormalizedName(whole, bare, alias, LetterPairs.of(bare));
    }

    /** For texts whose parentheses are as important as the rest. */
    static LetterPairs pairsOf(@Nullable String text) {
        return LetterPairs.of(letters(plain(text)));
    }

    boolean saysNothing() {
        return whole.isEmpty();
    }

    boolean shareAnAlias(NormalizedName other) {
        return !alias.isEmpty() && (alias.equals(other.alias) || alias.equals(other.bare))
                || !other.alias.isEmpty() && other.alias.equals(bare);
    }

    boolean containOneAnother(NormalizedName other) {
        return bare.length() > 1 && other.bare.contains(bare) || other.bare.length() > 1 && bare.contains(other.bare);
    }

    private static String plain(@Nullable String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }
}
