package io.certwatch.notification.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.timing.TestClock;
import io.certwatch.notification.webhook.HostShares;
import io.certwatch.notification.webhook.Receiver;
import io.certwatch.notification.webhook.ReceiverResponse;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.SigningSecrets;
import io.certwatch.notification.webhook.SigningSecrets.Secret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookDetails;
import io.certwatch.notification.webhook.WebhookFormat;
import io.certwatch.outbound.http.GuardedNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a call, by real receivers on loopback. */
class HttpReceiversTest {

    private static final String BODY = "{\"type\":\"a\",\"data\":{\"name\":\"防火墙\"}}";
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T08:00:00Z"));
    private final Receiver receiver = new Receiver();
    private final HttpReceivers receivers =
            TestReceivers.of(LOOPBACK, InetAddress::getAllByName, Duration.ofSeconds(10), clock);

    @AfterEach
    void stop() {
        receivers.close();
        receiver.close();
    }

    @Test
    void sendsTheHeadersOfStandardWebhooks() {
        var response = send(receiver.url());
        assertThat(response.isAccepted()).isTrue();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("thanks");
        var call = receiver.calls.getFirst();
        assertThat(call.id()).isEqualTo("msg_1");
        assertThat(call.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(call.body()).isEqualTo(BODY);
        assertThat(call.signature()).startsWith("v1,").doesNotContain(" ");
    }

    @Test
    void signsWithTheReplacedSecretForADayOnly() {
        var webhook = webhook(
                receiver.url(),
                new SigningSecrets(secret("b"), secret("a"), clock.instant().plus(Duration.ofDays(1))));
        receivers.send(webhook, "msg_1", BODY);
        clock.forward(Duration.ofDays(1));
        receivers.send(webhook, "msg_1", BODY);
        assertThat(receiver.calls.get(0).signature().split(" ")).hasSize(2);
        assertThat(receiver.calls.get(1).signature().split(" ")).hasSize(1);
    }

    @Test
    void tellsWhatTheReceiverAnswered() {
        receiver.next(Receiver.status(503, "down\u0007 for\nlunch", Map.of("Retry-After", "120")));
        var response = send(receiver.url());
        assertThat(response.failure()).isEqualTo(Failure.STATUS);
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("down for lunch");
        assertThat(response.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        receiver.next(Receiver.status(410, ""));
        assertThat(send(receiver.url()).failure()).isEqualTo(Failure.GONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void doesNotFollowRedirectsThatMayChangeTheRequest(int status) {
        try (var elsewhere = new Receiver()) {
            receiver.next(redirect(status, elsewhere.url()));
            var response = send(receiver.url());
            assertThat(response.failure()).isEqualTo(Failure.REDIRECT);
            assertThat(response.detail()).contains(elsewhere.url(), "not followed", "only 307 and 308");
            assertThat(elsewhere.calls).isEmpty();
        }
    }

    @Test
    void repeatsTheRequestWhereItIsRedirected() {
        try (var moved = new Receiver()) {
            receiver.next(redirect(308, moved.url())).next(redirect(307, "/hook"));
            moved.next(redirect(307, receiver.url()));
            var response = send(receiver.url());
            assertThat(response.isAccepted()).isTrue();
            assertThat(response.body()).isEqualTo("thanks");
            assertThat(receiver.calls).hasSize(3);
            assertThat(moved.calls).hasSize(1).first().isEqualTo(receiver.calls.getFirst());
            assertThat(moved.calls.getFirst().body()).isEqualTo(BODY);
        }
    }

    @Test
    void aHostThatSendsElsewhereIsNotBlamedForTheSilenceThere() {
        var gone = new Receiver();
        gone.close();
        var silent = webhook(gone.url()).host();
        receiver.always(redirect(307, gone.url()));
        for (var call = 0; call < 4; call++) {
            assertThat(send(receiver.url()).failure()).isEqualTo(Failure.UNREACHABLE);
        }
        assertThat(receivers.accepts(webhook(receiver.url()).host())).isTrue();
        assertThat(receivers.accepts(silent)).isFalse();
        var response = send(receiver.url());
        assertThat(response.failure()).isEqualTo(Failure.NOT_TRIED);
        assertThat(response.detail()).isEqualTo(silent + " has not answered lately, and is not called for a while");
        assertThat(receiver.calls).hasSize(5);
    }

    @Test
    void aHopUsesTheShareOfItsOwnHost() throws IOException {
        var shares = new HostShares(1);
        shares.take("first.test");
        shares.take("target.test");
        var circuits = new HostCircuits(new WebhookHttpSettings.Circuit(4, 80, Duration.ofSeconds(30)), clock);
        var full = new Hops(circuits, shares, "first.test");
        full.enter("first.test");
        assertThatThrownBy(() -> full.enter("target.test")).isInstanceOf(Hops.HostNotCalled.class);
        full.end(false);
        assertThat(shares.free("first.test")).isZero();

        shares.giveBack("target.test");
        var hops = new Hops(circuits, shares, "first.test");
        hops.enter("first.test");
        hops.enter("target.test");
        assertThat(shares.free("first.test")).isEqualTo(1);
        assertThat(shares.free("target.test")).isZero();
        hops.end(false);
        assertThat(shares.free("first.test")).isZero();
        assertThat(shares.free("target.test")).isEqualTo(1);
    }

    @Test
    void endsALoopOfRedirects() {
        receiver.always(redirect(307, "/hook"));
        var response = send(receiver.url());
        assertThat(response.failure()).isEqualTo(Failure.REDIRECT);
        assertThat(response.status()).isEqualTo(307);
        assertThat(response.detail()).contains("more than 3 redirects");
        assertThat(receiver.calls).hasSize(4);
    }

    @Test
    void endsAChainOfSlowRedirects() {
        var end = new CountDownLatch(1);
        receiver.next(redirect(307, "/hook")).next(_ -> waitFor(end));
        try (var hasty = TestReceivers.of(LOOPBACK, InetAddress::getAllByName, Duration.ofMillis(500), clock)) {
            assertThat(hasty.send(webhook(receiver.url()), "msg_1", BODY).failure())
                    .isEqualTo(Failure.TIMEOUT);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/admin", "http://[::1]/", "ftp://example.org/"})
    void followsNoRedirectToAnAddressThatNoWebhookMayHave(String target) {
        receiver.next(redirect(307, target));
        var response = send(receiver.url());
        assertThat(response.failure()).isEqualTo(Failure.REDIRECT);
        assertThat(response.detail()).contains(target, "not followed", "address");
    }

    @Test
    void followsNoRedirectToANameOfAPrivateAddress() {
        GuardedNames.Names names = name -> name.equals("inside.test")
                ? new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")}
                : InetAddress.getAllByName(name);
        receiver.next(redirect(307, "http://inside.test/admin"));
        try (var guarded = TestReceivers.of(LOOPBACK, names, Duration.ofSeconds(5), clock)) {
            var response = guarded.send(webhook(receiver.url()), "msg_1", BODY);
            assertThat(response.failure()).isEqualTo(Failure.NO_PUBLIC_ADDRESS);
            assertThat(response.detail()).isEqualTo("inside.test has no public address");
        }
    }

    /** Or the log of attempts would tell which names a private network knows. */
    @Test
    void saysTheSameOfAnUnknownNameAsOfAPrivateOne() {
        GuardedNames.Names names = name -> {
            if (name.equals("unknown.test")) throw new UnknownHostException(name);
            return new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
        };
        try (var strict = TestReceivers.of(List.of(), names, Duration.ofSeconds(5), clock)) {
            var unknown = strict.send(webhook(receiver.at("unknown.test")), "msg_1", BODY);
            var inside = strict.send(webhook(receiver.at("private.test")), "msg_1", BODY);
            assertThat(unknown.detail()).contains("has no public address");
            assertThat(inside)
                    .usingRecursiveComparison()
                    .ignoringFields("detail")
                    .isEqualTo(unknown);
            assertThat(inside.detail().replace("private", "unknown")).isEqualTo(unknown.detail());
        }
    }

    @Test
    void readsOnlyTheBeginningOfAnEndlessAnswer() {
        receiver.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = "x".repeat(8192).getBytes(UTF_8);
            for (int blocks = 0; blocks < 100_000; blocks++)
                exchange.getResponseBody().write(block);
        });
        var response = send(receiver.url());
        assertThat(response.isAccepted()).isTrue();
        assertThat(response.body()).hasSize(1000);
    }

    @Test
    void endsACallToASlowReceiver() {
        var end = new CountDownLatch(1);
        receiver.next(_ -> waitFor(end));
        try (var hasty = TestReceivers.of(LOOPBACK, InetAddress::getAllByName, Duration.ofMillis(200), clock)) {
            var response = hasty.send(webhook(receiver.url()), "msg_1", BODY);
            assertThat(response.failure()).isEqualTo(Failure.TIMEOUT);
        } finally {
            end.countDown();
        }
    }

    @Test
    void takesTheStatusOfAReceiverThatNeverEndsItsAnswer() {
        var end = new CountDownLatch(1);
        receiver.next(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            waitFor(end);
        });
        try (var hasty = TestReceivers.of(LOOPBACK, InetAddress::getAllByName, Duration.ofMillis(500), clock)) {
            assertThat(hasty.send(webhook(receiver.url()), "msg_1", BODY).isAccepted())
                    .isTrue();
        } finally {
            end.countDown();
        }
    }

    @Test
    void tellsOfALostConnection() {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> resetFirstConnection(server));
            var response = send("http://127.0.0.1:" + server.getLocalPort() + "/hook");
            assertThat(response.failure()).isEqualTo(Failure.BROKEN_OFF);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver.test", "127.0.0.1", "localhost", "[::1]", "2130706433"})
    void refusesEveryNameOfThisMachine(String host) {
        GuardedNames.Names names = name -> name.endsWith(".test")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(name);
        try (var strict = TestReceivers.of(List.of(), names, Duration.ofSeconds(5), clock)) {
            var response = strict.send(webhook(receiver.at(host)), "msg_1", BODY);
            assertThat(response.failure()).isEqualTo(Failure.NO_PUBLIC_ADDRESS);
            assertThat(response.detail())
                    .isEqualTo(URI.create(receiver.at(host)).getAuthority() + " has no public address");
            assertThat(receiver.calls).isEmpty();
        }
    }

    /** A second lookup could return this machine for the check and another one for the connection. */
    @Test
    void connectsToTheAddressThatWasChecked() {
        var asked = new AtomicInteger();
        GuardedNames.Names rebinding = _ -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("10.0.0.1")
        };
        try (var called = TestReceivers.of(LOOPBACK, rebinding, Duration.ofSeconds(5), clock)) {
            assertThat(called.send(webhook(receiver.at("receiver.test")), "msg_1", BODY)
                            .isAccepted())
                    .isTrue();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void leavesAHostAloneThatDoesNotAnswer() throws IOException {
        String dead;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = "http://127.0.0.1:" + closed.getLocalPort() + "/hook";
        }
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(send(dead).failure()).isEqualTo(Failure.UNREACHABLE);
        }
        assertThat(send(dead).failure()).isEqualTo(Failure.NOT_TRIED);
        assertThat(receivers.accepts(webhook(dead).host())).isFalse();
        assertThat(send(receiver.url()).isAccepted()).as("another receiver").isTrue();
        clock.forward(Duration.ofSeconds(31));
        assertThat(receivers.accepts(webhook(dead).host())).isTrue();
    }

    private ReceiverResponse send(String url) {
        return receivers.send(webhook(url), "msg_1", BODY);
    }

    private Webhook webhook(String url) {
        return webhook(url, new SigningSecrets(secret("a"), null, null));
    }

    private Webhook webhook(String url, SigningSecrets secrets) {
        var details = new WebhookDetails(
                url, WebhookFormat.CERTWATCH, null, List.of("io.certwatch.product.obligation.opened"), null, true);
        return new Webhook("w", "demo", details, secrets, null, null, clock.instant(), clock.instant(), 1);
    }

    private static Secret secret(String letter) {
        return Secret.of("whsec_" + letter.repeat(40) + "aaa=");
    }

    private static void resetFirstConnection(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.setSoLinger(true, 0);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Receiver.Answer redirect(int status, String location) {
        return Receiver.status(status, "", Map.of("Location", location));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
