package io.certwatch.catalogue.edition;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name in one language, ready to be held against another: width, case and signs do not count. */
record Names(String whole, String bare, String alias) {

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Names of(@Nullable String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var inside = IN_PARENTHESES.matcher(plain);
        var alias = inside.find() ? letters(inside.group(1)) : "";
        var bare = letters(IN_PARENTHESES.matcher(plain).replaceAll(" "));
        return new Names(letters(plain), bare.isEmpty() ? letters(plain) : bare, alias);
    }

    boolean saysNothing() {
        return whole.isEmpty();
    }

    boolean shareAnAlias(Names other) {
        return !alias.isEmpty() && (alias.equals(other.alias) || alias.equals(other.bare))
                || !other.alias.isEmpty() && other.alias.equals(bare);
    }

    boolean containOneAnother(Names other) {
        return bare.length() > 1 && other.bare.contains(bare) || other.bare.length() > 1 && bare.contains(other.bare);
    }

    /** How many pairs of neighbouring letters two texts share: 0 none, 1 all. */
    static double alike(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    private static String letters(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }
}
