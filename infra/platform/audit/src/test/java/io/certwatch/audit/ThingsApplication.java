package io.certwatch.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service of things, whose handlers succeed, reject and fail. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThingsApplication.ThingsController.class)
class ThingsApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("things-" + UUID.randomUUID());
    }

    @Bean
    AccessTable access() {
        return AccessTable.builder()
                .allow(Set.of(Role.MEMBER), "putThing", "addThing", "addThings", "uploadThing", "weighThing")
                .allow(Set.of(Role.MEMBER, Role.OPERATOR), "listThingsAudit", "exportThingsAudit")
                .open("acknowledge")
                .build();
    }

    @Bean
    RecordedOperations recordedThings() {
        return RecordedOperations.changes().without("weighThing");
    }

    /** @param text of a thing */
    record Thing(String text) {}

    @RestController
    static class ThingsController {

        final Map<String, String> things = new ConcurrentHashMap<>();
        private final CurrentRecord audit;

        ThingsController(CurrentRecord audit) {
            this.audit = audit;
        }

        @PutMapping("/api/things/{id}")
        @Operation(operationId = "putThing")
        Thing put(@PathVariable String id, @RequestBody Thing thing) {
            switch (thing.text()) {
                case "unknown" -> throw RequestProblem.unknown("thing", id);
                case "taken" -> throw RequestProblem.conflict("thing-taken", Sentence.quote("It is taken."));
                case "stale" -> throw RequestProblem.stale(Sentence.quote("It has changed."));
                case "broken" -> throw new IllegalStateException("The handler is broken");
                default -> things.put(id, thing.text());
            }
            return thing;
        }

        @PostMapping("/api/things")
        @Operation(operationId = "addThing")
        ResponseEntity<Void> add(@RequestBody Thing thing) {
            things.put("a thing", thing.text());
            return ResponseEntity.created(URI.create("/api/things/a%20thing")).build();
        }

        @PostMapping("/api/things/batch")
        @Operation(operationId = "addThings")
        int addAll(@RequestBody List<String> ids) {
            audit.concerns(ids);
            audit.count("stored", ids.size());
            return ids.size();
        }

        @PostMapping("/api/things/{id}/file")
        @Operation(operationId = "uploadThing")
        int upload(@PathVariable String id, HttpServletRequest request) throws IOException {
            var bytes = request.getInputStream().readAllBytes();
            things.put(id, "uploaded");
            return bytes.length;
        }

        @PostMapping("/api/things/{id}/weight")
        @Operation(operationId = "weighThing")
        int weigh(@PathVariable String id) {
            return things.getOrDefault(id, "").length();
        }

        @PostMapping("/acknowledge/{token}")
        @Operation(operationId = "acknowledge")
        String acknowledge(@PathVariable String token) {
            if (token.equals("expired")) throw RequestProblem.unknown("link", "this");
            return token;
        }
    }
}
