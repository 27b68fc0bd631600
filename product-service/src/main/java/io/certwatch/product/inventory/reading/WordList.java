package io.certwatch.product.inventory.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** Words that people use for a few things, from a resource with lines like {@code sku = 物料编码 | Part No.}: the surest first. */
final class WordList {

    /** One of the things a word may mean, and how many words for that thing are surer. */
    record Sense(String thing, int rank) {}

    private final Map<String, List<Sense>> senses = new HashMap<>();

    private WordList() {}

    static WordList of(String resource) {
        var list = new WordList();
        try (var in = new BufferedReader(new InputStreamReader(
                requireNonNull(WordList.class.getResourceAsStream(resource), resource), UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).forEach(list::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return list;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        var thing = line.substring(0, equals).strip();
        var words = Arrays.stream(line.substring(equals + 1).split("\\|")).map(Wording::normal).filter(word -> !word.isEmpty()).toList();
        for (int rank = 0; rank < words.size(); rank++) {
            senses.computeIfAbsent(words.get(rank), _ -> new ArrayList<>(1)).add(new Sense(thing, rank));
        }
    }

    List<Sense> of(String word, boolean normal) {
        return senses.getOrDefault(normal ? word : Wording.normal(word), List.of());
    }

    /** The thing itself, for words that mean one. */
    @Nullable String thing(String word) {
        var found = of(word, false);
        return found.isEmpty() ? null : found.getFirst().thing();
    }
}
