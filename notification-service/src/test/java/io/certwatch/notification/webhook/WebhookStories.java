package io.certwatch.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.link.FixedLinks;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.timing.TestClock;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome;
import io.certwatch.notification.webhook.http.TestReceivers;
import io.certwatch.notification.webhook.json.OvertakenStates;
import io.certwatch.notification.webhook.json.WrittenBodies;
import io.certwatch.notification.webhook.mongo.TestStores;
import io.certwatch.notification.webhook.robot.RobotNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/** From an event to its receiver, with the real database and real receivers; only the clock is moved. */
abstract class WebhookStories {

    static final Duration GATHER = Duration.ofSeconds(10);
    static final String OPENED = "io.certwatch.product.obligation.opened";
    final TestClock clock = new TestClock(Instant.parse("2026-11-27T08:00:00Z"));
    final MongoDatabase database = Databases.fresh();
    final InMemoryObligations obligations = new InMemoryObligations();
    final Instance instance = new Instance();
    final Receiver receiver = new Receiver();
    final List<TeamItem> team = new ArrayList<>();

    /** Happens once, just before something is written on the team's list. */
    final AtomicReference<Runnable> whenOpened = new AtomicReference<>(() -> {});

    /** One instance of the service. */
    final class Instance implements AutoCloseable {
        final TestStores stores;
        final Receivers receivers = TestReceivers.onLoopback(clock);
        final MessageBodies bodies = new WrittenBodies(new RobotNews(new InMemoryPartyNames(), new FixedLinks()));
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
                        GATHER,
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
            var disabled = new DisableWebhooks(stores.webhooks(), stores.attempts(), list);
            edit = new EditWebhooks(
                    stores.webhooks(), stores.messages(), stores.attempts(), disabled, 3, Duration.ofDays(1), clock);
            plan = new PlanMessages(
                    stores.webhooks(), stores.messages(), Duration.ofDays(14), GATHER, clock, new RecordedWakeups());
            resend = new ResendMessages(stores.webhooks(), stores.messages(), clock, new RecordedWakeups());
            test = new TestWebhook(
                    stores.webhooks(), stores.attempts(), receivers, bodies, Duration.ofSeconds(5), _ -> {}, clock);
            due = new SendDueMessages(
                    stores.messages(),
                    new SendMessage(
                            stores.webhooks(),
                            stores.messages(),
                            stores.attempts(),
                            receivers,
                            bodies,
                            new OvertakenStates(obligations),
                            new GatherMessages(stores.messages(), stores.turns(), GATHER, Duration.ofMinutes(2)),
                            disabled,
                            retry,
                            (_, _, work) -> work.run(),
                            clock,
                            _ -> {},
                            new RecordedWakeups()),
                    receivers,
                    Duration.ofMinutes(2),
                    new HostShares(perHost()),
                    16,
                    clock,
                    new RecordedWakeups());
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

    /** Calls to one receiver at the same time. */
    int perHost() {
        return 2;
    }

    Webhook add(String company, String url) {
        return ((WebhookOutcome.NewSecret) instance.edit.add(company, details(url), null)).webhook();
    }

    void change(Webhook webhook, boolean enabled) {
        change(instance, webhook, enabled);
    }

    static void change(Instance instance, Webhook webhook, boolean enabled) {
        var details = webhook.details().withEnabled(enabled);
        var version = found(instance, webhook).version();
        assertThat(instance.edit.change(webhook.company(), webhook.id(), details, null, version))
                .isInstanceOf(WebhookOutcome.Changed.class);
    }

    static WebhookDetails details(String url) {
        return new WebhookDetails(url, WebhookFormat.CERTWATCH, null, List.of(OPENED), null, true);
    }

    PublishedEvent event(String company, String id) {
        return new PublishedEvent(id, OPENED, company, now(), "{\"id\":\"" + id + "\"}");
    }

    Instant now() {
        return clock.instant();
    }

    /** Sends what is due, until the webhook has so many attempts and all of them are stored. */
    void send(Webhook webhook, int attempts) {
        send(instance, webhook, attempts);
    }

    void send(Instance instance, Webhook webhook, int attempts) {
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

    List<WebhookAttempt> attempts(Webhook webhook) {
        return instance.stores.attempts().page(webhook.company(), webhook.id(), 100, null);
    }

    WebhookMessage message(Webhook webhook, String event) {
        return instance.stores
                .messages()
                .find(webhook.company(), webhook.id(), WebhookMessage.id(webhook, event))
                .orElseThrow();
    }

    Webhook found(Webhook webhook) {
        return found(instance, webhook);
    }

    static Webhook found(Instance instance, Webhook webhook) {
        return instance.stores.webhooks().find(webhook.company(), webhook.id()).orElseThrow();
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
