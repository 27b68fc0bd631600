package io.certwatch.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.mongo.TestStores;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many webhooks a company may store, and how their secrets are kept. */
class StoredWebhooksIT extends WebhookStories {

    @Test
    void aCompanyHasALimitedNumberOfWebhooksAndRemovingOneMakesRoom() {
        var first = add("demo", receiver.url());
        add("demo", receiver.url());
        add("demo", receiver.url());
        assertThat(instance.edit.add("demo", details(receiver.url()), null)).isInstanceOf(WebhookOutcome.TooMany.class);
        instance.plan.plan(event("demo", "e-1"), null);
        assertThat(instance.edit.remove("demo", first.id(), 1)).isInstanceOf(WebhookOutcome.Removed.class);
        assertThat(instance.stores.messages().find("demo", first.id(), WebhookMessage.id(first, "e-1")))
                .isEmpty();
        add("demo", receiver.url());
    }

    @Test
    void storesNoSecretInTheClear() throws UnreadableSecret {
        var webhook = add("demo", receiver.url());
        var stored = database.getCollection("webhooks").find().first().toJson();
        assertThat(stored).doesNotContain(webhook.secrets().current().clear()).doesNotContain("whsec_");
        assertThat(found(webhook).secrets().current().clear())
                .isEqualTo(webhook.secrets().current().clear());
        assertThat(webhook.toString()).doesNotContain("whsec_");
    }

    @Test
    void aChangedKeyIsRepairedByANewSecret() throws UnreadableSecret {
        var webhook = add("demo", receiver.url());
        try (var other = new Instance(TestStores.in(database, "fedcba9876543210"))) {
            assertThat(other.stores.webhooks().of("demo")).hasSize(1);
            assertThat(other.plan.isWanted("demo", OPENED)).isTrue();
            change(other, webhook, true);
            assertThat(other.test.test(found(other, webhook)))
                    .get()
                    .extracting(WebhookAttempt::failure, WebhookAttempt::result)
                    .containsExactly(ReceiverResponse.Failure.UNREADABLE_SECRET, WebhookAttempt.Result.GIVEN_UP);
            other.plan.plan(event("demo", "e-1"), null);
            send(other, webhook, 2);
            assertThat(receiver.calls).isEmpty();
            assertThat(attempts(webhook).getFirst().detail()).contains("replace the secret");

            var rotated = ((WebhookOutcome.NewSecret) other.edit.rotate("demo", webhook.id())).webhook();
            clock.forward(Duration.ofSeconds(6));
            send(other, webhook, 3);
            assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
            assertThat(receiver.calls.getFirst().signature().split(" "))
                    .as("the secret of the old key signs no more")
                    .hasSize(1);
            assertThat(found(other, webhook).secrets().current().clear())
                    .isEqualTo(rotated.secrets().current().clear());
            assertThat(other.edit.remove("demo", webhook.id(), rotated.version()))
                    .isInstanceOf(WebhookOutcome.Removed.class);
        }
    }
}
