package io.certwatch.gateway.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which modules of the web page import which, so that a browser can be told all that a page needs at once. */
final class ModuleGraph {

    /** {@code import … from './x.js'}, {@code export … from './x.js'}, {@code import './x.js'}; joined, several to a line. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)(?:^|;)(?:import|export)\\b[^;'\"(]*['\"](\\.[^'\"]+)['\"]");

    private final Map<String, byte[]> files;

    ModuleGraph(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The module and all that it imports, directly or not; what stands nearer comes first. */
    SequencedSet<String> of(String module) {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(module));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!found.add(next)) continue;
            importsOf(next).forEach(waiting::add);
        }
        return found;
    }

    /** What a page needs: its module, and all that it imports. */
    SequencedSet<String> ofPage(String name) {
        return of(moduleOf(name));
    }

    boolean hasPage(String name) {
        return files.containsKey(moduleOf(name));
    }

    private static String moduleOf(String page) {
        return "pages/" + page + "/" + page + ".js";
    }

    private Stream<String> importsOf(String module) {
        var text = new String(files.get(module), StandardCharsets.UTF_8);
        return IMPORT.matcher(text)
                .results()
                .map(found -> URI.create(module).resolve(found.group(1)).getPath())
                .filter(files::containsKey);
    }
}
