package io.certwatch.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.notification.Databases;
import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamList;
import io.certwatch.notification.timing.TestClock;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome;
import io.certwatch.notification.webhook.ResendMessages.Result;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import io.certwatch.notification.webhook.http.TestReceivers;
import io.certwatch.notification.webhook.mongo.TestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an event to its receiver, with the real database and real receivers; only the clock is moved. */
class WebhookStoriesIT {

    private static final String OPENED = "io.certwatch.product.obligation.opened";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T08:00:00Z"));
    private final MongoDatabase database = Databases.fresh();
    private final Instance instance = new Instance();
    private final Receiver receiver = new Receiver();
    private final List<TeamItem> team = new ArrayList<>();

    /** Happens once, just before something is written on the team's list. */
    private final AtomicReference<Runnable> whenOpened = new AtomicReference<>(() -> {});

    /** One instance of the service. */
    private final class Instance implements AutoCloseable {
        final TestStores stores;
        final Receivers receivers = TestReceivers.onLoopback(clock);
        final TeamList list = new TeamList() {
            @Override
            public void open(TeamItem item) {
                whenOpened.getAndSet(() -> {}).run();
                close(item.company(), item.kind(), item.subject());
                team.add(item);
            }

            @Override
            public void close(String company, TeamItem.Kind kind, String subject) {
                team.removeIf(item -> item.company().equals(company)
                        && item.kind() == kind
                        && item.subject().equals(subject));
            }
        };
        final WebhookRetry retry = new WebhookSettings(
                        null,
                        3,
                        Duration.ofDays(1),
                        List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(5)),
                        Duration.ofDays(1),
                        Duration.ofHours(6),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        2,
                        16,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofDays(14),
                        Duration.ofSeconds(5))
                .retry();
        final EditWebhooks edit;
        final PlanMessages plan;
        final ResendMessages resend;
        final TestWebhook test;
        final SendDueMessages due;

        Instance() {
            this(TestStores.in(database));
        }

        Instance(TestStores stores) {
            this.stores = stores;
            var disabled = new DisabledWebhooks(stores.webhooks(), list);
            edit = new EditWebhooks(
                    stores.webhooks(), stores.messages(), stores.attempts(), disabled, 3, Duration.ofDays(1), clock);
            plan = new PlanMessages(stores.webhooks(), stores.messages(), Duration.ofDays(14), clock, () -> {});
            resend = new ResendMessages(stores.webhooks(), stores.messages(), clock, () -> {});
            test = new TestWebhook(
                    stores.webhooks(), stores.attempts(), receivers, Duration.ofSeconds(5), _ -> {}, clock);
            due = new SendDueMessages(
                    stores.messages(),
                    new SendMessage(
                            stores.webhooks(),
                            stores.messages(),
                            stores.attempts(),
                            receivers,
                            disabled,
                            retry,
                            (_, _, work) -> work.run(),
                            clock,
                            _ -> {},
                            _ -> {}),
                    receivers,
                    Duration.ofMinutes(2),
                    new HostShares(2),
                    16,
                    clock,
                    () -> {});
        }

        @Override
        public void close() {
            due.close();
        }
    }

    @AfterEach
    void stop() {
        instance.close();
        receiver.close();
    }

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
        var refused = ReceiverAnswer.failed(ReceiverAnswer.Failure.GONE, "gone", Duration.ZERO);
        instance.stores.messages().keep(last, last.message().after(refused, now, instance.retry));
        send(webhook, 1);
        assertThat(message(webhook, "e-1").status()).isEqualTo(WebhookMessage.Status.DELIVERED);
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
            instance.edit.change(
                    "demo",
                    webhook.id(),
                    new WebhookDetails(moved.url(), List.of(OPENED), null, true),
                    current.version());
            clock.forward(Duration.ofSeconds(6));
            await().until(() -> {
                instance.due.run();
                return moved.calls.size() == 1;
            });
        }
    }

    @Test
    void aCompanyHasALimitedNumberOfWebhooksAndRemovingOneMakesRoom() {
        var first = add("demo", receiver.url());
        add("demo", receiver.url());
        add("demo", receiver.url());
        assertThat(instance.edit.add("demo", details(receiver.url()))).isInstanceOf(WebhookOutcome.TooMany.class);
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
                    .containsExactly(ReceiverAnswer.Failure.UNREADABLE_SECRET, WebhookAttempt.Result.GIVEN_UP);
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

    private Webhook add(String company, String url) {
        return ((WebhookOutcome.NewSecret) instance.edit.add(company, details(url))).webhook();
    }

    private void change(Webhook webhook, boolean enabled) {
        change(instance, webhook, enabled);
    }

    private static void change(Instance instance, Webhook webhook, boolean enabled) {
        var details =
                new WebhookDetails(webhook.details().url(), webhook.details().events(), null, enabled);
        var version = found(instance, webhook).version();
        assertThat(instance.edit.change(webhook.company(), webhook.id(), details, version))
                .isInstanceOf(WebhookOutcome.Changed.class);
    }

    private static WebhookDetails details(String url) {
        return new WebhookDetails(url, List.of(OPENED), null, true);
    }

    private PublishedEvent event(String company, String id) {
        return new PublishedEvent(id, OPENED, company, now(), "{\"id\":\"" + id + "\"}");
    }

    private Instant now() {
        return clock.instant();
    }

    /** Sends what is due, until the webhook has so many attempts and all of them are stored. */
    private void send(Webhook webhook, int attempts) {
        send(instance, webhook, attempts);
    }

    private void send(Instance instance, Webhook webhook, int attempts) {
        instance.due.run();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var isUnderWay = attempts(webhook).size() < attempts
                    || database.getCollection("webhook-messages")
                                    .countDocuments(Filters.and(
                                            Filters.exists("claim"), Filters.eq("message.webhook", webhook.id())))
                            > 0;
            return !isUnderWay;
        });
    }

    private List<WebhookAttempt> attempts(Webhook webhook) {
        return instance.stores.attempts().page(webhook.company(), webhook.id(), 100, null);
    }

    private WebhookMessage message(Webhook webhook, String event) {
        return instance.stores
                .messages()
                .find(webhook.company(), webhook.id(), WebhookMessage.id(webhook, event))
                .orElseThrow();
    }

    private Webhook found(Webhook webhook) {
        return found(instance, webhook);
    }

    private static Webhook found(Instance instance, Webhook webhook) {
        return instance.stores.webhooks().find(webhook.company(), webhook.id()).orElseThrow();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
