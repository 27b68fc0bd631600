package io.certwatch.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The message bundles of one service, {@code messages_zh.properties} and {@code messages_en.properties}, and the keys
 * that its sources and templates use.
 */
public final class MessageBundles {

    private static final Pattern SOURCES = Pattern.compile(".*\\.(java|html|txt)");
    private static final Pattern TEMPLATES = Pattern.compile(".*\\.(html|txt)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([\\w.-]+)");
    /** Arguments before a key, such as the language; no text and no block. */
    private static final String OTHERS = "[^;{\"]{0,100}";

    private static final String LITERAL = "[\"']([\\w./-]+)[\"']";
    private static final Pattern WHOLE = Pattern.compile(LITERAL);
    private static final Pattern BEGINNING = Pattern.compile(LITERAL + "\\s*\\+");

    private final Properties zh;
    private final Properties en;
    /** Java sources and templates. */
    private final String sources;

    private final String templates;
    private final Pattern lookup;

    private MessageBundles(Properties zh, Properties en, String sources, String templates, Pattern lookup) {
        this.zh = zh;
        this.en = en;
        this.sources = sources;
        this.templates = templates;
        this.lookup = lookup;
    }

    /**
     * @param module  the folder of a Maven module
     * @param folder  the folder of the bundles within its resources
     * @param lookups the calls whose first text with a dot is a key: {@code Sentence.of}
     */
    public static MessageBundles of(Path module, String folder, String... lookups) throws IOException {
        var bundles = module.resolve("src/main/resources").resolve(folder);
        var calls = Stream.of(lookups).map(Pattern::quote).collect(joining("|"));
        return new MessageBundles(
                load(bundles.resolve("messages_zh.properties")),
                load(bundles.resolve("messages_en.properties")),
                read(module.resolve("src/main"), SOURCES),
                read(module.resolve("src/main"), TEMPLATES),
                Pattern.compile("\\b(?:" + calls + ")\\(" + OTHERS + "(?:\"[^\".]*\"" + OTHERS
                        + ")?\"([a-z][\\w-]*(?:\\.[\\w/-]+)+)\"\\s*[,):]"));
    }

    /** The same bundles, which other modules use as well. */
    public MessageBundles usedIn(Path... modules) throws IOException {
        var all = new StringBuilder(sources);
        for (var module : modules) all.append('\n').append(read(module.resolve("src/main"), SOURCES));
        return new MessageBundles(zh, en, all.toString(), templates, lookup);
    }

    /**
     * What is wrong with the bundles, in one line per kind of fault: keys of one language only, except those that begin
     * with one of the prefixes; different arguments; malformed patterns; keys that are used and not defined, or defined
     * and not used.
     */
    public List<String> faults(String... ownToALanguage) {
        return Stream.of(
                        fault("in one language only", inOneLanguageOnly(ownToALanguage)),
                        fault("other arguments in the other language", withDifferentArguments()),
                        fault("malformed", malformed()),
                        fault("used, but not defined", undefined()),
                        fault("defined, but not used", unused()))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<String> fault(String kind, Collection<String> found) {
        return found.isEmpty() ? Stream.of() : Stream.of(kind + ": " + String.join(", ", found));
    }

    /** Keys that one language has and the other lacks, except those that begin with one of the prefixes. */
    private Set<String> inOneLanguageOnly(String... exceptPrefixes) {
        var difference = new TreeSet<>(zh.stringPropertyNames());
        difference.removeAll(en.stringPropertyNames());
        var others = new TreeSet<>(en.stringPropertyNames());
        others.removeAll(zh.stringPropertyNames());
        difference.addAll(others);
        difference.removeIf(key -> Stream.of(exceptPrefixes).anyMatch(key::startsWith));
        return difference;
    }

    /** Keys whose texts do not take the same arguments in both languages. */
    private Set<String> withDifferentArguments() {
        var different = new TreeSet<>(zh.stringPropertyNames());
        different.removeIf(
                key -> !en.containsKey(key) || arguments(zh.getProperty(key)).equals(arguments(en.getProperty(key))));
        return different;
    }

    /** Texts that {@link MessageFormat} rejects or that lose an apostrophe or an argument to a single quote. */
    private List<String> malformed() {
        return Stream.of(zh, en)
                .flatMap(bundle -> bundle.values().stream())
                .map(String.class::cast)
                .filter(pattern -> !isWellFormed(pattern))
                .toList();
    }

    /** Keys that the sources look up and no bundle defines. */
    private Set<String> undefined() {
        var used = new TreeSet<String>();
        Stream.concat(
                        lookup.matcher(sources).results(),
                        TEMPLATE_KEY.matcher(templates).results())
                .map(found -> found.group(1))
                .forEach(used::add);
        used.removeAll(zh.stringPropertyNames());
        used.removeAll(en.stringPropertyNames());
        return used;
    }

    /** Keys that no source names, neither whole nor by the beginning of a composed key. */
    private Set<String> unused() {
        var names = new TreeSet<>(groups(WHOLE));
        names.addAll(groups(TEMPLATE_KEY));
        var beginnings = groups(BEGINNING);
        var unused = new TreeSet<>(zh.stringPropertyNames());
        unused.removeIf(key -> names.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        return unused;
    }

    /** Keys whose text in either language has one of the words. */
    public Set<String> keysThatSay(Pattern words) {
        var keys = new TreeSet<String>();
        Stream.of(zh, en)
                .forEach(bundle -> bundle.stringPropertyNames().stream()
                        .filter(key -> words.matcher(bundle.getProperty(key)).find())
                        .forEach(keys::add));
        return keys;
    }

    public boolean define(String key) {
        return zh.containsKey(key) && en.containsKey(key);
    }

    private List<String> groups(Pattern pattern) {
        return pattern.matcher(sources).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(
                ARGUMENT.matcher(pattern).results().map(found -> found.group(1)).toList());
    }

    private static boolean isWellFormed(String pattern) {
        try {
            new MessageFormat(pattern);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        return Pattern.compile("'+")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .allMatch(quotes -> quotes.length() % 2 == 0);
    }

    private static Properties load(Path file) throws IOException {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static String read(Path folder, Pattern names) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> names.matcher(file.toString()).matches()).forEach(file -> texts.add(read(file)));
        }
        return String.join("\n", texts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
