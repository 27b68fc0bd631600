package io.certwatch.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/** Finds the operation of a document by method and path of a request. */
final class DescribedOperations {

    record Operation(String name, JsonNode responses) {}

    private record Path(PathPattern pattern, JsonNode item) {}

    /** The most specific pattern first, as Spring MVC chooses. */
    private final List<Path> paths = new ArrayList<>();

    DescribedOperations(JsonNode document) {
        document.path("paths")
                .properties()
                .forEach(path ->
                        paths.add(new Path(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue())));
        paths.sort(Comparator.comparing(Path::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    Optional<Operation> find(String method, String path) {
        var asked = PathContainer.parsePath(path);
        var key = method.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(described -> described.pattern().matches(asked))
                .findFirst()
                .filter(described -> described.item().has(key))
                .map(described -> new Operation(
                        method + " " + described.pattern(),
                        described.item().path(key).path("responses")));
    }
}
