package io.certwatch.product.engine.text;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Named lists of words, from a resource with lines {@code name = word | word}. */
public final class WordLists {

    /** The words of both languages that are grammar and no names: {@code language.txt}. */
    public static final WordLists LANGUAGE = beside(WordLists.class, "language.txt");

    private final String resource;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    WordLists(String resource, Stream<String> lines) {
        this.resource = resource;
        lines.forEach(this::add);
    }

    /** @throws IllegalStateException if a list is empty, or a list or a word of a list occurs twice */
    public static WordLists beside(Class<?> user, String resource) {
        return new WordLists(resource, lines(user, resource));
    }

    /** The lines of a resource beside a class, without comments. */
    public static Stream<String> lines(Class<?> user, String resource) {
        try (var file = requireNonNull(user.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        int sign = line.indexOf(" = ");
        var name = sign < 0 ? line : line.substring(0, sign).strip();
        var words = sign < 0
                ? List.<String>of()
                : Stream.of(line.substring(sign + 3).split("\\|"))
                        .map(String::strip)
                        .toList();
        if (words.isEmpty() || words.contains("") || new HashSet<>(words).size() < words.size())
            throw new IllegalStateException(resource + ": the list " + name + " is empty or has a word twice");
        if (lists.put(name, words) != null) throw new IllegalStateException(resource + ": " + name + " occurs twice");
    }

    public List<String> words(String name) {
        return requireNonNull(lists.get(name), () -> resource + " has no list " + name);
    }

    /** The words of a list in the form of folded texts. */
    public List<String> foldWords(String name) {
        return words(name).stream().map(Text::fold).toList();
    }

    /** The words of a list without anything between them: a set of characters. */
    public String characters(String name) {
        return String.join("", words(name));
    }

    /** A regular expression for any of the words; the first that matches wins. */
    public String anyOf(String name) {
        return words(name).stream().map(Pattern::quote).collect(joining("|", "(?:", ")"));
    }
}
