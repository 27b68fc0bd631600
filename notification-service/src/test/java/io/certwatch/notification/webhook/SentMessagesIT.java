package io.certwatch.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.certwatch.notification.webhook.ResendMessages.Result;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Which events a receiver gets, in which form, and when it gets them again. */
class SentMessagesIT extends WebhookStories {

    @Test
    void sendsAnEventInTheFormOfStandardWebhooks() {
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        assertThat(receiver.calls.getFirst().body())
                .isEqualTo("{\"type\":\"" + OPENED + "\",\"timestamp\":\"" + clock.instant()
                        + "\",\"data\":{\"id\":\"e-1\"}}");
        assertThat(receiver.calls.getFirst().id()).matches("msg_[0-9a-f]{32}");
        assertThat(attempts(webhook).getFirst().result()).isEqualTo(WebhookAttempt.Result.DELIVERED);
    }

    @Test
    void triesAgainUnderTheSameId() {
        receiver.next(Receiver.status(500, "oops")).next(Receiver.status(200, "thanks"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        instance.due.run();
        assertThat(receiver.calls).as("not due yet").hasSize(1);
        clock.forward(Duration.ofSeconds(6));
        send(webhook, 2);
        assertThat(receiver.calls)
                .extracting(Receiver.Call::id)
                .containsOnly(message(webhook, "e-1").id());
        assertThat(attempts(webhook))
                .extracting(WebhookAttempt::result, WebhookAttempt::status)
                .containsExactly(
                        tuple(WebhookAttempt.Result.DELIVERED, 200), tuple(WebhookAttempt.Result.TRY_LATER, 500));
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
    }

    @Test
    void waitsAsLongAsTheReceiverAsksForWithinBounds() {
        receiver.next(Receiver.status(429, "", Map.of("Retry-After", "3600")))
                .next(Receiver.status(429, "", Map.of("Retry-After", "999999")));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        assertThat(message(webhook, "e-1").due()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        clock.forward(Duration.ofHours(1));
        send(webhook, 2);
        assertThat(message(webhook, "e-1").due()).isEqualTo(clock.instant().plus(Duration.ofHours(6)));
    }

    @Test
    void aRepeatedEventIsOneMessage() {
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        instance.plan.plan(event("demo", "e-1"), null);
        instance.due.run();
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
        assertThat(receiver.calls).hasSize(1);
    }

    @Test
    void sendsNoEventFromBeforeTheWebhookNorOfAnotherTypeNorOfADisabledOne() {
        var before = event("demo", "before");
        clock.forward(Duration.ofSeconds(1));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(before, null);
        instance.plan.plan(
                new PublishedEvent("other", "io.certwatch.product.obligation.lifted", "demo", now(), "{}"), null);
        change(webhook, false);
        instance.plan.plan(event("demo", "while-disabled"), null);
        clock.forward(Duration.ofMinutes(1));
        change(webhook, true);
        instance.plan.plan(event("demo", "after"), null);
        send(webhook, 1);
        assertThat(receiver.calls.getFirst().body()).contains("after");
        assertThat(instance.plan.isWanted("demo", "io.certwatch.product.obligation.lifted"))
                .isFalse();
    }

    @Test
    void keepsCompaniesApart() {
        try (var others = new Receiver()) {
            var ours = add("demo", receiver.url());
            var theirs = add("harbor", others.url());
            instance.plan.plan(event("harbor", "e-1"), null);
            send(theirs, 1);
            assertThat(others.calls).hasSize(1);
            assertThat(receiver.calls).isEmpty();
            assertThat(attempts(ours)).isEmpty();
            assertThat(instance.stores.webhooks().find("demo", theirs.id())).isEmpty();
            assertThat(instance.resend.resend(
                            "demo", theirs.id(), message(theirs, "e-1").id()))
                    .isEqualTo(new Result.UnknownWebhook());
        }
    }

    @Test
    void resendsWhatFailedSinceATime() {
        receiver.always(Receiver.status(410, "moved"));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "early"), null);
        send(webhook, 1);
        change(webhook, true);
        clock.forward(Duration.ofHours(1));
        var since = clock.instant();
        instance.plan.plan(event("demo", "late"), null);
        instance.plan.plan(event("demo", "later"), null);
        send(webhook, 3);
        var resend = instance.resend;
        assertThat(resend.resendFailed("demo", webhook.id(), since)).isInstanceOf(Result.Disabled.class);
        assertThat(resend.resendFailed("harbor", webhook.id(), since)).isInstanceOf(Result.UnknownWebhook.class);

        change(webhook, true);
        receiver.always(Receiver.status(200, ""));
        assertThat(resend.resendFailed("demo", webhook.id(), since)).isEqualTo(new Result.Planned(2, false));
        assertThat(resend.resendFailed("demo", webhook.id(), since))
                .as("they are being sent")
                .isEqualTo(new Result.Planned(0, false));
        send(webhook, 5);
        assertThat(message(webhook, "late").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
        assertThat(message(webhook, "later").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
        assertThat(message(webhook, "early").status()).isEqualTo(WebhookMessage.Status.FAILED);
    }

    @Test
    void aResendDuringTheLastAttemptIsAnotherAttempt() {
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        var now = clock.instant();
        var last = instance.stores
                .messages()
                .claim(webhook.host(), now, now.plus(Duration.ofMinutes(2)), 1)
                .getFirst();
        assertThat(instance.resend.resend("demo", webhook.id(), last.message().id()))
                .isEqualTo(new Result.Planned(1, false));
        var refused = ReceiverResponse.ofFailure(ReceiverResponse.Failure.GONE, "gone", Duration.ZERO);
        instance.stores.messages().keep(last, last.message().after(refused, now, instance.retry));
        send(webhook, 1);
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
    }

    @Test
    void anotherInstanceSendsWhatACrashLeft() {
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        var now = clock.instant();
        var claimed = instance.stores.messages().claim(webhook.host(), now, now.plus(Duration.ofMinutes(2)), 10);
        assertThat(claimed).hasSize(1);
        try (var other = new Instance()) {
            other.due.run();
            assertThat(receiver.calls).as("claimed by an instance that crashed").isEmpty();
            clock.forward(Duration.ofMinutes(2));
            other.due.run();
            await().until(() -> attempts(webhook).size() == 1);
            await().until(() -> !message(webhook, "e-1").isPending());
            assertThat(receiver.calls).hasSize(1);
            var late = claimed.getFirst();
            assertThat(instance.stores.messages().keep(late, late.message()))
                    .as("the lease has passed to the other instance")
                    .isFalse();
        }
    }

    @Test
    void aSlowReceiverDelaysNoOther() {
        var end = new CountDownLatch(1);
        try (var slow = new Receiver().always(_ -> waitFor(end))) {
            add("demo", slow.url());
            for (int number = 0; number < 40; number++) instance.plan.plan(event("demo", "slow-" + number), null);
            clock.forward(Duration.ofSeconds(1));
            instance.due.run();
            var webhook = add("demo", receiver.url());
            instance.plan.plan(event("demo", "quick"), null);
            send(webhook, 1);
            assertThat(slow.calls).hasSizeLessThanOrEqualTo(2);
        } finally {
            end.countDown();
        }
    }

    @Test
    void messagesFollowTheWebhookToItsNewAddress() {
        receiver.next(Receiver.status(500, ""));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "e-1"), null);
        send(webhook, 1);
        try (var moved = new Receiver()) {
            var current = found(webhook);
            instance.edit.change("demo", webhook.id(), details(moved.url()), null, current.version());
            clock.forward(Duration.ofSeconds(6));
            await().until(() -> {
                instance.due.run();
                return moved.calls.size() == 1;
            });
        }
    }

    @Test
    void forgetsSettledMessagesAndAttemptsAfterSomeTime() {
        receiver.next(Receiver.status(200, "")).next(Receiver.status(500, ""));
        var webhook = add("demo", receiver.url());
        instance.plan.plan(event("demo", "delivered"), null);
        send(webhook, 1);
        instance.plan.plan(event("demo", "waiting"), null);
        send(webhook, 2);
        var later = clock.instant().plus(Duration.ofDays(14));
        assertThat(instance.stores.messages().removeSettledBefore(later)).isEqualTo(1);
        assertThat(instance.stores.attempts().removeBefore(later)).isEqualTo(2);
        assertThat(message(webhook, "waiting").isPending()).isTrue();
    }
}
