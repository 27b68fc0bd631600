package io.certwatch.bench.register;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.LargeEdition;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.local.LocalSystem;
import java.util.List;

/** An edition of 5 000 entries on its way from the steward to those who judge by it. */
final class EditionBench {

    private static final int ENTRIES = 5_000;
    private static final String ID = "2024-50";

    private final Door gateway;

    EditionBench(LocalSystem system) {
        this.gateway = new Door(system);
    }

    List<Figure> measure() {
        var upload = LargeEdition.of(ID, null, ENTRIES);
        var drafting = new Stopwatch();
        gateway.post("/api/editions", upload);
        double drafted = drafting.seconds();
        var publishing = new Stopwatch();
        gateway.post("/api/editions/" + ID + "/publication", "");
        double published = publishing.seconds();
        double followed = publishing.secondsUntil("product-service follows the edition", this::isFollowed);
        var next = new Stopwatch();
        gateway.post("/api/editions", LargeEdition.of("2025-50", ID, ENTRIES));
        double compared = next.seconds();
        var name = "an edition of %,d entries (%,d kB): ".formatted(ENTRIES, upload.length() / 1_000);
        return List.of(
                new Figure(name + "upload to draft", "%.2f s".formatted(drafted), "", ""),
                new Figure(name + "publication to its answer", "%.2f s".formatted(published), "", ""),
                new Figure(name + "publication to the end of the reassessment", "%.2f s".formatted(followed), "", ""),
                new Figure(
                        name + "upload of the next one, lineage found by name", "%.2f s".formatted(compared), "", ""));
    }

    private boolean isFollowed() {
        return gateway.find("/api/reassessments/edition-" + ID + "-1")
                .filter(run -> run.path("status").asString("").equals("COMPLETED"))
                .isPresent();
    }
}
