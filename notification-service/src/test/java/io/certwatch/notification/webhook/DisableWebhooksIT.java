package io.certwatch.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.webhook.ResendMessages.Result;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a webhook is disabled because its receiver fails, and what the team is told of it. */
class DisableWebhooksIT extends WebhookStories {

    @Test
    void aDayOfFailuresDisablesTheWebhookAndTellsTheTeam() {
        receiver.always(Receiver.status(500, "oops"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        var sent = 0;
        var until = clock.instant().plus(Duration.ofDays(1));
        send(webhook, ++sent);
        while (message(webhook, "e-1").isPending()) {
            clock.forward(
                    Duration.between(clock.instant(), message(webhook, "e-1").due()));
            send(webhook, ++sent);
        }
        assertThat(clock.instant()).isEqualTo(until);
        assertThat(sent).isBetween(6, 10);
        var disabled = found(webhook);
        assertThat(disabled.isActive()).isFalse();
        assertThat(disabled.deactivation().reason()).isEqualTo(Deactivation.Reason.FAILING);
        assertThat(disabled.deactivation().detail()).isEqualTo("the receiver answered 500");
        assertThat(team).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(TeamItem.Kind.WEBHOOK_DISABLED);
            assertThat(item.subject()).isEqualTo(webhook.id());
            assertThat(item.fact(TeamItem.URL)).isEqualTo(receiver.url());
        });

        receiver.always(Receiver.status(200, ""));
        assertThat(instance.resend.resend(
                        "demo", webhook.id(), message(webhook, "e-1").id()))
                .isEqualTo(new Result.Disabled());
        change(webhook, true);
        assertThat(team).isEmpty();
        assertThat(instance.resend.resend(
                        "demo", webhook.id(), message(webhook, "e-1").id()))
                .isEqualTo(new Result.Planned(1, false));
        send(webhook, ++sent);
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
    }

    @Test
    void aReceiverThatRefusesOneMessageOnlyStaysEnabled() {
        receiver.always(Receiver.status(400, "what is this?"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "refused"), null);
        send(webhook, 1);
        clock.forward(Duration.ofHours(23));
        receiver.next(Receiver.status(400, "")).next(Receiver.status(200, ""));
        send(webhook, 2);
        instance.plan.plan(event("demo", "accepted"), null);
        send(webhook, 3);
        clock.forward(Duration.ofHours(1));
        send(webhook, 4);
        assertThat(message(webhook, "refused").status()).isEqualTo(WebhookMessage.Status.FAILED);
        assertThat(found(webhook).isActive()).isTrue();
        assertThat(team).isEmpty();
    }

    @Test
    void aTestThatIsAcceptedKeepsNoFailingWebhookEnabled() {
        receiver.always(Receiver.status(500, "oops"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        clock.forward(Duration.ofHours(20));
        receiver.next(Receiver.status(200, ""));
        assertThat(instance.test.test(found(webhook)))
                .get()
                .extracting(WebhookAttempt::result)
                .isEqualTo(WebhookAttempt.Result.DELIVERED);
        clock.forward(Duration.ofHours(4));
        send(webhook, 3);
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.FAILED);
        assertThat(found(webhook).isActive()).isFalse();
        assertThat(team).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTeamsListIsRightWhenAPersonChangesTheWebhookMeanwhile(boolean enabled) {
        receiver.next(Receiver.status(410, ""));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        whenOpened.set(() -> change(webhook, enabled));
        send(webhook, 1);
        assertThat(team).hasSize(found(webhook).deactivation() == null ? 0 : 1);
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAtOnce() {
        receiver.next(Receiver.status(410, "moved away"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        instance.plan.plan(event("demo", "e-2"), null);
        send(webhook, 2);
        assertThat(found(webhook).deactivation().reason()).isEqualTo(Deactivation.Reason.GONE);
        assertThat(team).hasSize(1);
        assertThat(message(webhook, "e-1").isPending()).isFalse();
    }
}
