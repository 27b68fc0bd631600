package io.certwatch.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file, and what it names. */
record Document(Path file, String text) {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./:-])(?:infra|gateway|[a-z]+-service)/[\\w./-]*\\w(?![\\w*{])");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^\\s*```.*?^\\s*```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w.…])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+\\b");
    private static final Pattern TABLE_OF_PACKAGES =
            Pattern.compile("(?m)^\\| package \\|.*\n\\|[-|]+\n((?:\\|.*\n)+)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]+)\\|");

    /** The files that its links lead to, seen from the root. */
    Stream<Path> links() {
        return all(LINK, text, 1)
                .filter(link -> !ADDRESS.matcher(link).matches())
                .map(link -> link.split("#", 2)[0])
                .filter(link -> !link.isEmpty())
                .map(link -> file.resolveSibling(link).normalize());
    }

    /** The paths from the root that it names, also in commands. What a build makes is not among them. */
    Stream<Path> paths() {
        return all(PATH, text, 0).map(Path::of).filter(path -> !path.toString().contains("/target"));
    }

    Stream<String> classes() {
        return all(CODE, BLOCK.matcher(text).replaceAll(""), 1).flatMap(code -> all(CLASS, code, 0));
    }

    /** The packages of its table of packages, such as {@code edition/lineage}. */
    List<String> packages() {
        return all(TABLE_OF_PACKAGES, text, 1)
                .flatMap(rows -> all(FIRST_CELL, rows, 1))
                .flatMap(cell -> all(CODE, cell, 1))
                .toList();
    }

    private static Stream<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
    }
}
