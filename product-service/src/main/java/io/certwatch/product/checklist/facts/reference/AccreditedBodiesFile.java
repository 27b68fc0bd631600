package io.certwatch.product.checklist.facts.reference;

import io.certwatch.product.checklist.facts.AccreditedBodies;
import io.certwatch.product.checklist.facts.AccreditedBodies.Announced;
import io.certwatch.product.checklist.facts.AccreditedBodies.Body;
import io.certwatch.product.checklist.facts.AccreditedBodies.Work;
import io.certwatch.product.engine.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The file of accredited bodies in reference data. */
public final class AccreditedBodiesFile {

    private static final String FILE = "/certwatch/reference/accredited-bodies.json";

    /** What a source has to say of a body; the rest is recalled, and not shown to companies. */
    private static final Set<String> SOURCED = Set.of("name", "does", "kinds");

    private AccreditedBodiesFile() {}

    record Content(Announced list, List<Row> bodies) {

        record Row(Wording name, Work does, List<String> kinds, String source, Set<String> seen) {}

        AccreditedBodies sourced() {
            return new AccreditedBodies(
                    list,
                    bodies.stream()
                            .filter(row -> row.seen().containsAll(SOURCED))
                            .map(row -> new Body(row.name(), row.does(), row.kinds(), row.source()))
                            .toList());
        }
    }

    public static AccreditedBodies read(JsonMapper json) {
        try (var file = AccreditedBodiesFile.class.getResourceAsStream(FILE)) {
            return json.readValue(file, Content.class).sourced();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
