package io.certwatch.endtoend;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service describes in its API can be asked for at the gateway, whoever adds a path on which side. */
class EveryPathIsOpenE2E {

    @Test
    void leadsEveryDescribedPathToItsService(@TempDir Path data) {
        try (var system = LocalSystem.start(LocalPlan.in(data))) {
            var client = new Client(system.gateway());
            var services = client.get("/api/openapi").body();
            var closed = new ArrayList<String>();
            var open = new ArrayList<String>();
            for (var service : services) {
                for (var path : client.get(service.path("openapi").asString()).body().path("paths").propertyNames()) {
                    var answer = client.get(path.replaceAll("\\{[^}]*}", "1"));
                    (leadsNowhere(answer) ? closed : open).add(path);
                }
            }

            assertThat(closed).isEmpty();
            assertThat(open).containsAll(List.of("/api/sources/{id}/checks/{number}/original", "/api/editions/feed.atom", "/api/products/{sku}", "/api/contacts"));
        }
    }

    /** A path that only takes other methods answers 405, and an id that nobody has its own 404. */
    private static boolean leadsNowhere(Answer answer) {
        return answer.status() >= 500 || answer.body().path("type").asString("").equals("urn:problem:unknown-path");
    }
}
