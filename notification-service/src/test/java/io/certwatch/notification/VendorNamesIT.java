package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.contracts.Contracts;
import io.certwatch.notification.naming.PartyName;
import io.certwatch.notification.naming.PartyNames;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** From the topic of names to the message to the vendor. */
class VendorNamesIT extends RunningService {

    private static final String TOPIC = "certwatch.product.names.v1";

    @Autowired
    private PartyNames names;

    @Test
    void aMessageNamesTheVendorByTheNewestNameThatWasTold() {
        publish("Northwind Security Ltd", 2);
        publish("Northwind", 1);
        publish("Northwind Security Ltd", 2);
        publish("Northwind Holding", 3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> names.find("demo", vendor).map(PartyName::revision).orElse(0L) == 3);

        contact("en");
        openObligation(UUID.randomUUID().toString());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !BackingServices.mail().messagesTo(inbox).isEmpty());
        assertThat(BackingServices.mail().messagesTo(inbox).getFirst().text())
                .contains("the contacts of the vendor Northwind Holding include")
                .doesNotContain("the vendor " + vendor);
    }

    /** The example of the contract for another vendor. */
    private void publish(String name, int revision) {
        var example = Contracts.examples(TOPIC).getFirst();
        var form = (ObjectNode) JSON.readTree(example.json());
        form.put("vendor", vendor).put("revision", revision);
        form.putObject("name").putNull("zh").put("en", name);
        topics.event(
                TOPIC,
                "demo/" + vendor,
                example.type(),
                JSON.writeValueAsString(form).getBytes(UTF_8),
                null);
    }
}
