package io.certwatch.product.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.product.CatalogueTopics;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes templates as catalogue-service does, and waits until they are known. */
public final class TemplateTopic {

    private static final String TEMPLATES = "certwatch.catalogue.templates.v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Templates known;

    public TemplateTopic(Templates known) {
        this.known = known;
    }

    /** All templates that the catalogue ships. */
    public void shipped() {
        try (var catalogue = new CatalogueTopics()) {
            var examples = Contracts.examples(TEMPLATES);
            examples.forEach(catalogue::send);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(known.all()).hasSameSizeAs(examples));
        }
    }

    /** The next revision of a shipped template, which a steward has changed. */
    public void changed(String id, long revision, Consumer<ObjectNode> change) {
        var shipped = Contracts.examples(TEMPLATES).stream()
                .filter(example -> example.key().equals(id))
                .findFirst()
                .orElseThrow();
        var template = (ObjectNode) JSON.readTree(shipped.json());
        template.put("revision", revision);
        change.accept(template);
        send(shipped, template);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> known.find(id).orElseThrow().revision() >= revision);
    }

    private static void send(Example shipped, ObjectNode template) {
        try (var catalogue = new CatalogueTopics()) {
            catalogue.send(TEMPLATES, shipped.key(), template.toString().getBytes(UTF_8), shipped.headers());
        }
    }
}
