package io.certwatch.product.productimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for a few things, from a resource with lines like {@code sku = 物料编码 | Part No.}, the most certain first. */
final class WordList {

    /** A possible meaning of a word, and how many words for that meaning are more certain. */
    record RankedThing(String thing, int rank) {}

    private final Map<String, List<RankedThing>> senses = new HashMap<>();

    private WordList() {}

    static WordList of(String resource) {
        var list = new WordList();
        lines(resource).forEach(list::add);
        return list;
    }

    /** One line of a resource. */
    record Line(String thing, List<String> words) {

        static Line of(String written) {
            int equals = written.indexOf('=');
            return new Line(
                    written.substring(0, equals).strip(),
                    Arrays.stream(written.substring(equals + 1).split("\\|"))
                            .map(String::strip)
                            .toList());
        }
    }

    static Stream<Line> lines(String resource) {
        try (var in = requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(Line::of);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(Line line) {
        var thing = line.thing();
        var words = line.words().stream()
                .map(HeaderText::normal)
                .filter(word -> !word.isEmpty())
                .toList();
        for (int rank = 0; rank < words.size(); rank++) {
            senses.computeIfAbsent(words.get(rank), _ -> new ArrayList<>(1)).add(new RankedThing(thing, rank));
        }
    }

    List<RankedThing> of(String word, boolean normal) {
        return senses.getOrDefault(normal ? word : HeaderText.normal(word), List.of());
    }

    /** Whether the thing is one of the word's meanings. */
    boolean means(String word, String thing) {
        return of(word, false).stream().anyMatch(sense -> sense.thing().equals(thing));
    }

    /** Returns the thing for words with one meaning. */
    @Nullable
    String thing(String word) {
        var found = of(word, false);
        return found.isEmpty() ? null : found.getFirst().thing();
    }
}
