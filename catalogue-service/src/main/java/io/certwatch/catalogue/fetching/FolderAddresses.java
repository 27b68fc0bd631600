package io.certwatch.catalogue.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.outbound.UnusableAddress;
import java.net.URLDecoder;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;

/** Parses folder addresses, and rejects those that could resolve to another folder. */
final class FolderAddresses {

    static final String SCHEME = "file:";

    private FolderAddresses() {}

    /** {@code file:/path/pattern} or {@code file:///path/pattern}, with percent encoding. */
    static Address parse(String text) {
        var path = decode(text.substring(SCHEME.length()));
        if (path.startsWith("//")) path = path.substring(2);
        if (!path.startsWith("/")) throw new UnusableAddress(ProblemText.of("problem.full-path"));
        int name = path.lastIndexOf('/') + 1;
        var pattern = path.substring(name);
        try {
            return new Address.Folder(Path.of(path.substring(0, name)), pattern.isEmpty() ? "*" : pattern);
        } catch (InvalidPathException broken) {
            throw new UnusableAddress(ProblemText.of("problem.no-path", broken.getReason()));
        }
    }

    static String text(Path folder, String pattern) {
        return SCHEME + (folder + (folder.getNameCount() == 0 ? "" : "/") + pattern).replace("%", "%25");
    }

    static void check(Path folder, String pattern) {
        if (!folder.isAbsolute()) throw new UnusableAddress(ProblemText.of("problem.full-path"));
        if (!folder.normalize().equals(folder)) throw new UnusableAddress(ProblemText.of("problem.path-dots"));
        if (pattern.isBlank() || pattern.contains("/") || pattern.equals(".") || pattern.equals("..")) {
            throw new UnusableAddress(ProblemText.of("problem.name-pattern"));
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException broken) {
            throw new UnusableAddress(ProblemText.of("problem.unreadable-pattern", broken.getDescription()));
        }
    }

    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException noEscape) {
            throw new UnusableAddress(ProblemText.of("problem.percent"));
        }
    }
}
