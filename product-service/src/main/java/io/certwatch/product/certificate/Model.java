package io.certwatch.product.certificate;

import io.certwatch.product.certificate.Token.Kind;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a model for comparison: hyphens, spaces and brackets only separate its tokens, so {@code USG 6525E} is
 * {@code USG6525E}, but {@code S5 700} is not {@code S5700}. The software version is separate.
 */
record Model(List<Token> tokens, @Nullable String version) {

    /**
     * Software versions ({@code V3.0}, {@code V600R007C20}); {@code V2} alone is a hardware generation, another
     * model.
     */
    private static final Pattern VERSION =
            Pattern.compile("^(.*?)[ /(]*((?<![a-z])v\\d+(?:\\.\\d+)+|(?<![a-z])v\\d{3}r\\d{3}\\w*)\\)?$");

    private static final Pattern LABEL = Pattern.compile("^(产品|设备|规格)?型号:?");
    /** Product lines that are often omitted before a model. */
    private static final Pattern LINES = Pattern.compile(
            "^(cloudengine|poweredge|proliant|thinksystem|simatic|secpath|catalyst|optiplex) (?=[a-z]+\\d)");

    private static final Set<String> NONE =
            Set.of("n/a", "na", "无", "/", "-", "标准版", "标准型", "standard", "见附件", "详见附件", "通用", "default");
    private static final int FEWEST = 2;

    static Model of(String written) {
        var folded = LABEL.matcher(Text.fold(written)).replaceFirst("").strip();
        var found = VERSION.matcher(folded);
        return folded.indexOf('v') >= 0 && found.matches()
                ? new Model(tokens(found.group(1)), found.group(2))
                : new Model(tokens(folded), null);
    }

    /** Drops the maker's name before it. */
    static Model of(String written, Maker maker) {
        var words = written.strip().split("[\\s_]+", 2);
        return words.length == 2 && maker.goesBy(words[0]) ? of(words[1]) : of(written);
    }

    private static List<Token> tokens(String folded) {
        return NONE.contains(folded)
                ? List.of()
                : Token.of(LINES.matcher(folded).replaceFirst(""));
    }

    /**
     * Whether it is specific enough to name one model: a version alone, a single letter or a number of two digits are
     * not.
     */
    boolean telling() {
        var length = tokens.stream().mapToInt(token -> token.chars().length()).sum();
        return length >= FEWEST && (length > FEWEST || tokens.stream().anyMatch(token -> !token.is(Kind.DIGITS)));
    }

    /**
     * Returns the tokens, joined by spaces. Spellings of a model that differ only in their separators have the same
     * key.
     */
    String key() {
        return tokens.stream().map(Token::chars).collect(Collectors.joining(" "));
    }

    boolean startsWith(List<Token> beginning) {
        if (tokens.size() < beginning.size()) return false;
        for (int i = 0; i < beginning.size(); i++) {
            if (!tokens.get(i).same(beginning.get(i))) return false;
        }
        return true;
    }

    /**
     * Whether it has all tokens of the other in their order, the last perhaps longer: {@code S5700-28P-LI-AC} has
     * those of {@code S5700-LI}.
     */
    boolean contains(Model other) {
        int found = 0;
        for (var token : tokens) {
            if (found == other.tokens.size()) return true;
            var wanted = other.tokens.get(found);
            var last = found == other.tokens.size() - 1 && wanted.is(Kind.LETTERS);
            if (last ? token.is(Kind.LETTERS) && token.chars().startsWith(wanted.chars()) : token.same(wanted)) found++;
        }
        return found == other.tokens.size() && found > 0;
    }

    int firstNumber() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.DIGITS)) return i;
        }
        return -1;
    }

    /** The tokens up to its first number, or its first token if it has none: the part that related models share. */
    List<Token> stem() {
        return tokens.isEmpty() ? List.of() : tokens.subList(0, Math.max(firstNumber(), 0) + 1);
    }

    /** What its family is called: its letters and the length and first digit of its first number, {@code USG6xxx}. */
    String series() {
        int number = firstNumber();
        var head = (number < 0 ? stem() : tokens.subList(0, number)).stream();
        var letters = head.map(Token::chars).collect(Collectors.joining(" ")).toUpperCase(Locale.ROOT);
        if (number < 0) return letters;
        var digits = tokens.get(number).chars();
        return letters + digits.charAt(0) + "x".repeat(digits.length() - 1);
    }

    /**
     * Keys that find texts that name it or a related model: its own, its stem, its family and each of its beginnings,
     * the empty one included.
     */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        keys.add(ModelKey.exactly(this));
        keys.add(ModelKey.stem(stem()));
        int number = firstNumber();
        if (number >= 0)
            keys.add(ModelKey.family(
                    tokens.subList(0, number), tokens.get(number).chars()));
        for (int end = 0; end <= (number < 0 ? tokens.size() : number); end++) {
            keys.add(ModelKey.stem(tokens.subList(0, end)));
        }
        return keys;
    }

    /** The hardware generation at its end: {@code S5735-L24T4S-A-V2}. */
    @Nullable
    String generation() {
        int last = tokens.size() - 1;
        var generation = last > 1
                && tokens.get(last).is(Kind.DIGITS)
                && tokens.get(last).chars().length() == 1
                && !tokens.get(last).apart()
                && tokens.get(last - 1).chars().equals("v")
                && tokens.get(last - 1).apart();
        return generation ? "v" + tokens.get(last).chars() : null;
    }

    Model withoutGeneration() {
        return generation() == null ? this : new Model(tokens.subList(0, tokens.size() - 2), version);
    }

    Model with(int index, Token token) {
        var others = new ArrayList<>(tokens);
        others.set(index, token);
        return new Model(List.copyOf(others), version);
    }
}
