package io.certwatch.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call the columns and values of their files, from a resource with lines like {@code sku = 物料编码 | Part No.}, the most
 * certain word first. Width, case, blanks, punctuation and the star of mandatory fields make no difference.
 */
public final class WordList {

    public record Line(String meaning, List<String> words) {}

    /** @param rank how many words for that meaning are more certain */
    public record Sense(String meaning, int rank) {}

    private static final Pattern UNIMPORTANT = Pattern.compile("[\\s*:_\\-./·#?!'\"]+");
    private static final Pattern REMARK = Pattern.compile("[(（\\[【<][^(（\\[【<)）\\]】>]*+[)）\\]】>]");

    private final Map<String, List<Sense>> senses = new HashMap<>();

    private WordList(List<Line> lines) {
        lines.forEach(this::add);
    }

    /** @param resource beside the class */
    public static WordList beside(Class<?> user, String resource) {
        return new WordList(lines(user, resource));
    }

    /** The lines of a resource beside the class, without comments. */
    public static List<Line> lines(Class<?> user, String resource) {
        try (var in = requireNonNull(user.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(WordList::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line parse(String line) {
        int equals = line.indexOf('=');
        var words = line.substring(equals + 1).split("\\|");
        return new Line(
                line.substring(0, equals).strip(),
                Arrays.stream(words).map(String::strip).toList());
    }

    private void add(Line line) {
        for (int rank = 0; rank < line.words().size(); rank++) {
            senses.computeIfAbsent(key(line.words().get(rank)), _ -> new ArrayList<>(1))
                    .add(new Sense(line.meaning(), rank));
        }
    }

    /** What a word may mean, in the order of the lines. */
    public List<Sense> senses(String word) {
        return senses.getOrDefault(key(word), List.of());
    }

    /** What a header may mean: the whole text, else the text without remarks in brackets. */
    public List<Sense> sensesOfHeader(String header) {
        var whole = senses(header);
        if (!whole.isEmpty()) return whole;
        var plain = withoutRemarks(header);
        return plain.equals(header) ? whole : senses(plain);
    }

    public Optional<String> meaning(String word) {
        return senses(word).stream().map(Sense::meaning).findFirst();
    }

    public boolean means(String word, String meaning) {
        return senses(word).stream().anyMatch(sense -> sense.meaning().equals(meaning));
    }

    public static String withoutRemarks(String text) {
        return REMARK.matcher(text).replaceAll("");
    }

    /** Removes what makes no difference. */
    public static String normalize(String text) {
        return UNIMPORTANT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** A word of nothing but punctuation, such as {@code #}, is itself. */
    private static String key(String word) {
        var normal = normalize(word);
        return normal.isEmpty() ? word.strip() : normal;
    }
}
