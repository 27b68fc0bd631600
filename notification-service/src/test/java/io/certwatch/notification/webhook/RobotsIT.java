package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.SigningSecrets.Secret;
import io.certwatch.notification.webhook.WebhookAttempt.Result;
import io.certwatch.notification.webhook.robot.RobotAddress;
import io.certwatch.platform.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** From an event to the group of a robot, with providers that enforce what they document. */
class RobotsIT extends WebhookStories {

    private static final String OBLIGATION = "84df375b-cdcc-3071-ac79-6dbb8efb60c1";
    private static final String SATISFIED = OPENED.replace("opened", "satisfied");
    private static final String REOPENED = OPENED.replace("opened", "reopened");
    private static final String SENT = "io.certwatch.notification.delivery.sent";

    /** One at a time, so that a card has all that was due. */
    @Override
    int perHost() {
        return 1;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CERTWATCH")
    void aGroupReadsWhatHappenedAndHasAButtonThatLeadsThere(WebhookFormat format) {
        try (var provider = new RobotProvider(format, clock)) {
            var robot = add(provider, Language.EN);
            instance.plan.plan(opened("e-1", "PA-450"), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(attempts(robot)).extracting(WebhookAttempt::result).containsExactly(Result.DELIVERED);
            assertThat(provider.accepted.getFirst().toString())
                    .contains("New: certification or testing required (1)")
                    .contains("PA-450 PA-450 Next-Generation Firewall: Firewall (SCP-02)")
                    .contains("https://certwatch.example/app/obligations/84df375b-cdcc-3071-ac79-6dbb8efb60c1");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CERTWATCH")
    void gathersWhatHappensTogetherWithinTheSizeOfTheProvider(WebhookFormat format) {
        try (var provider = new RobotProvider(format, clock)) {
            var robot = add(provider, Language.ZH);
            var name = "名".repeat(120);
            IntStream.range(0, 90).forEach(number -> instance.plan.plan(opened("e-" + number, name + number), null));
            clock.forward(GATHER);
            send(robot, 90);
            assertThat(provider.accepted).hasSize(1);
            assertThat(provider.accepted.getFirst().toString())
                    .contains("新增：须安全认证或者安全检测（90）")
                    .containsPattern("另有[0-9]+项");
            assertThat(attempts(robot)).allMatch(attempt -> attempt.result() == Result.DELIVERED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CERTWATCH")
    void staysWithinTheRateOfTheProviderAndLosesNothing(WebhookFormat format) {
        try (var provider = new RobotProvider(format, clock)) {
            var robot = add(provider, Language.EN);
            for (var number = 0; number < 72; number++) {
                instance.plan.plan(opened("e-" + number, "SKU-" + number), null);
                if (number % 4 != 0) continue;
                clock.forward(Duration.ofSeconds(5));
                runOnce(robot);
            }
            clock.forward(GATHER);
            send(robot, 72);
            assertThat(attempts(robot)).allMatch(attempt -> attempt.result() == Result.DELIVERED);
            assertThat(provider.accepted).hasSizeBetween(8, 11);
            var told = provider.accepted.toString();
            assertThat(IntStream.range(0, 72).allMatch(number -> told.contains("SKU-" + number)))
                    .isTrue();
        }
    }

    @Test
    void twoWebhooksOfOneRobotShareItsTurns() {
        try (var provider = new RobotProvider(WebhookFormat.WECOM, clock)) {
            var first = add(provider, Language.EN);
            var second = add(provider, Language.ZH);
            instance.plan.plan(opened("e-1", "PA-450"), null);
            clock.forward(GATHER);
            await().until(() -> {
                instance.due.run();
                return attempts(first).size() + attempts(second).size() == 1;
            });
            runOnce(first);
            runOnce(second);
            assertThat(provider.accepted).hasSize(1);
            clock.forward(GATHER);
            await().until(() -> {
                instance.due.run();
                return attempts(first).size() == 1 && attempts(second).size() == 1;
            });
            assertThat(provider.accepted).hasSize(2);
        }
    }

    @Test
    void waitsAsLongAsAProviderRestsThatGotTooMany() {
        try (var provider = new RobotProvider(WebhookFormat.DINGTALK, clock)) {
            var robot = add(provider, Language.EN);
            provider.useUp(20);
            instance.plan.plan(opened("e-1", "PA-450"), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(attempts(robot).getFirst().failure()).isEqualTo(Failure.ROBOT_TOO_MANY);
            instance.plan.plan(opened("e-2", "PA-460"), null);
            clock.forward(Duration.ofMinutes(9));
            runOnce(robot);
            assertThat(attempts(robot)).as("the robot rests for ten minutes").hasSize(1);
            clock.forward(Duration.ofMinutes(2));
            send(robot, 3);
            assertThat(provider.accepted).hasSize(1);
            assertThat(provider.accepted.getFirst().toString()).contains("PA-450", "PA-460");
        }
    }

    @Test
    void aCardTellsOfAnObligationTheNewestOnly() {
        try (var provider = new RobotProvider(WebhookFormat.WECOM, clock)) {
            var robot = add(provider, Language.EN);
            instance.plan.plan(state("e-3", REOPENED, 3), null);
            instance.plan.plan(state("e-2", SATISFIED, 2), null);
            clock.forward(GATHER);
            send(robot, 2);
            assertThat(provider.accepted).hasSize(1);
            assertThat(provider.accepted.getFirst().toString())
                    .contains("A valid proof is needed again (1)")
                    .doesNotContain("A proof is on record");
            assertThat(attempts(robot))
                    .extracting(WebhookAttempt::failure)
                    .containsExactlyInAnyOrder(null, Failure.OVERTAKEN);
        }
    }

    @Test
    void aRefusedMessageIsNotSentAgainOnceItIsOver() {
        try (var provider = new RobotProvider(WebhookFormat.DINGTALK, clock)) {
            var robot = add(provider, Language.EN);
            provider.useUp(20);
            instance.plan.plan(state("e-2", SATISFIED, 2), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(attempts(robot).getFirst().failure()).isEqualTo(Failure.ROBOT_TOO_MANY);
            know(3, Transition.REOPENED);
            clock.forward(Duration.ofMinutes(11));
            send(robot, 2);
            assertThat(provider.accepted).isEmpty();
            assertThat(attempts(robot).getFirst().failure()).isEqualTo(Failure.OVERTAKEN);
            assertThat(message(robot, "e-2").isPending()).isFalse();
            assertThat(found(robot).isActive()).isTrue();
        }
    }

    @Test
    void tellsTheOlderStateNeverAfterTheNewer() {
        try (var provider = new RobotProvider(WebhookFormat.SLACK, clock)) {
            var robot = add(provider, Language.EN);
            know(3, Transition.REOPENED);
            instance.plan.plan(state("e-3", REOPENED, 3), null);
            clock.forward(GATHER);
            send(robot, 1);
            instance.plan.plan(state("e-2", SATISFIED, 2), null);
            clock.forward(GATHER);
            send(robot, 2);
            assertThat(provider.accepted).hasSize(1);
            assertThat(provider.accepted.getFirst().toString()).contains("A valid proof is needed again");
        }
    }

    /** The group would never hear that the obligation was opened. */
    @Test
    void aNewerStateThatARobotIsNotToldOfAndThatContradictsNothingOvertakesNothing() {
        try (var provider = new RobotProvider(WebhookFormat.SLACK, clock)) {
            var robot = add(provider, Language.EN);
            know(2, Transition.ANSWERED);
            instance.plan.plan(state("e-1", OPENED, 1), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(provider.accepted).hasSize(1);
        }
    }

    private PublishedEvent state(String id, String type, int revision) {
        var data = opened(id, "PA-450").data().replace("\"revision\": 1,", "\"revision\": " + revision + ",");
        return new PublishedEvent(id, type, "demo", now(), data);
    }

    private void know(long revision, Transition transition) {
        var subject = new KnownObligation.Subject("PA-450", "edition-2023-2-1", "SCP-02");
        obligations.save(List.of(new KnownObligation(
                "demo", OBLIGATION, revision, transition, null, null, false, false, subject, null, now())));
    }

    @Test
    void explainsWhatTheProviderRefused() {
        try (var dingtalk = new RobotProvider(WebhookFormat.DINGTALK, clock);
                var feishu = new RobotProvider(WebhookFormat.FEISHU, clock);
                var wecom = new RobotProvider(WebhookFormat.WECOM, clock);
                var teams = new RobotProvider(WebhookFormat.TEAMS, clock)) {
            assertThat(test(dingtalk, dingtalk.url(), "SECwrong")).isEqualTo(Failure.ROBOT_SIGNATURE);
            assertThat(test(dingtalk, dingtalk.url("gone"), RobotProvider.SECRET))
                    .isEqualTo(Failure.ROBOT_UNKNOWN);
            dingtalk.demandWord("Northwind");
            assertThat(test(dingtalk, dingtalk.url(), RobotProvider.SECRET)).isEqualTo(Failure.ROBOT_KEYWORD);
            dingtalk.allowNoNetwork();
            assertThat(test(dingtalk, dingtalk.url(), RobotProvider.SECRET)).isEqualTo(Failure.ROBOT_NETWORK);
            assertThat(test(feishu, feishu.url(), null)).isEqualTo(Failure.ROBOT_SIGNATURE);
            assertThat(test(feishu, feishu.url("gone"), RobotProvider.SECRET)).isEqualTo(Failure.ROBOT_UNKNOWN);
            feishu.demandWord("Northwind");
            assertThat(test(feishu, feishu.url(), RobotProvider.SECRET)).isEqualTo(Failure.ROBOT_KEYWORD);
            feishu.allowNoNetwork();
            assertThat(test(feishu, feishu.url(), RobotProvider.SECRET)).isEqualTo(Failure.ROBOT_NETWORK);
            assertThat(test(wecom, wecom.url("gone"), null)).isEqualTo(Failure.ROBOT_UNKNOWN);
            teams.useUp(5);
            assertThat(test(teams, teams.url(), null)).isEqualTo(Failure.ROBOT_TOO_MANY);
        }
    }

    @Test
    void aWordThatEveryMessageHasCanBeDemanded() {
        try (var provider = new RobotProvider(WebhookFormat.FEISHU, clock)) {
            provider.demandWord("CertWatch").checkNoSignature();
            assertThat(test(provider, provider.url(), null)).isNull();
        }
    }

    @Test
    void anAnswerWithoutACodeIsNoAcceptance() {
        try (var elsewhere = new Receiver()) {
            var details = details(WebhookFormat.WECOM, elsewhere.url() + "?key=abcdefghijkl", Language.EN);
            var robot = ((WebhookOutcome.NewSecret) instance.edit.add(
                            "demo", details, new RobotAccess(Secret.of(elsewhere.url() + "?key=abcdefghijkl"), null)))
                    .webhook();
            var attempt = instance.test.test(robot).orElseThrow();
            assertThat(attempt.failure()).isEqualTo(Failure.ROBOT_REFUSED);
            assertThat(attempt.detail()).contains("has no errcode");
        }
    }

    @Test
    void saysNothingOfCriticalInfrastructureAndNamesAreNoFormatting() {
        try (var provider = new RobotProvider(WebhookFormat.WECOM, clock)) {
            var robot = add(provider, Language.EN);
            var data = opened("e-1", "[win](https://evil.example) <@all>").data();
            var inCii = data.replace(
                    "\"exposed\": false,\n    \"because\": []", "\"exposed\": true,\n    \"because\": [\"CUSTOMER\"]");
            assertThat(inCii).contains("CUSTOMER");
            instance.plan.plan(new PublishedEvent("e-1", OPENED, "demo", now(), inCii), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(provider.accepted.getFirst().toString().toLowerCase())
                    .doesNotContain("cii", "critical", "customer", "关键信息", "](https://evil", "<@all>")
                    .contains("［win］(https：//evil.example)");
        }
    }

    @Test
    void tellsOfMessagesToVendorsWithoutAddresses() {
        try (var provider = new RobotProvider(WebhookFormat.SLACK, clock)) {
            var robot = add(provider, Language.EN);
            var data = example("delivery/v1/given-up.example.json");
            instance.plan.plan(new PublishedEvent("e-1", SENT.replace("sent", "given-up"), "demo", now(), data), null);
            clock.forward(GATHER);
            send(robot, 1);
            assertThat(provider.accepted.getFirst().toString())
                    .contains("A message to a vendor was given up (1)", "paloalto-emea: 1 obligation")
                    .doesNotContain("gone＠", "gone@")
                    .contains("/app/alerts/f72ce429-8154-3963-b099-434920a09c48");
        }
    }

    @Test
    void namesOnlyADayThatIsStillToCome() {
        try (var provider = new RobotProvider(WebhookFormat.SLACK, clock)) {
            var robot = add(provider, Language.EN);
            var data = opened("e-1", "PA-450").data();
            var toCome = data.replace("\"due\": \"2023-07-03\"", "\"due\": \"2026-12-24\"");
            instance.plan.plan(new PublishedEvent("e-1", OPENED, "demo", now(), data), null);
            clock.forward(GATHER);
            send(robot, 1);
            instance.plan.plan(new PublishedEvent("e-2", OPENED, "demo", now(), toCome), null);
            clock.forward(GATHER);
            send(robot, 2);
            assertThat(provider.accepted.get(0).toString()).doesNotContain("due by");
            assertThat(provider.accepted.get(1).toString()).contains("(SCP-02), due by 23 December 2026");
        }
    }

    @Test
    void storesAddressAndSecretEncryptedAndShowsNoKey() {
        try (var provider = new RobotProvider(WebhookFormat.DINGTALK, clock)) {
            var robot = add(provider, Language.EN);
            var stored = database.getCollection("webhooks").find().first().toJson();
            assertThat(stored).doesNotContain(RobotProvider.KEY, RobotProvider.SECRET);
            assertThat(robot.toString()).doesNotContain(RobotProvider.KEY, RobotProvider.SECRET);
            assertThat(found(robot).details().url()).endsWith("/robot/send?access_token=693a…");
            assertThat(instance.edit.rotate("demo", robot.id())).isInstanceOf(WebhookOutcome.SecretOfProvider.class);
        }
    }

    @Test
    void tellsTheTeamOfAStoppedRobotWithoutItsKey() {
        try (var provider = new RobotProvider(WebhookFormat.WECOM, clock)) {
            var robot = add(provider.url("gone-gone-gone"), WebhookFormat.WECOM, null, Language.EN);
            instance.plan.plan(opened("e-1", "PA-450"), null);
            clock.forward(GATHER);
            for (var count = 1; found(robot).isActive(); count++) {
                send(robot, count);
                clock.forward(Duration.ofHours(6));
            }
            assertThat(team).hasSize(1);
            assertThat(team.getFirst().facts().toString())
                    .contains("key=gone…", "93000")
                    .doesNotContain("gone-gone-gone");
        }
    }

    private @Nullable Failure test(RobotProvider provider, String url, @Nullable String secret) {
        var robot = add(url, provider.format(), secret, Language.EN);
        var failure = instance.test.test(robot).orElseThrow().failure();
        instance.edit.remove("demo", robot.id(), robot.version());
        return failure;
    }

    private Webhook add(RobotProvider provider, Language language) {
        var secret = provider.format().takesSecret() ? RobotProvider.SECRET : null;
        return add(provider.url(), provider.format(), secret, language);
    }

    private Webhook add(String url, WebhookFormat format, @Nullable String secret, Language language) {
        var access = new RobotAccess(Secret.of(url), secret == null ? null : Secret.of(secret));
        var added = instance.edit.add("demo", details(format, RobotAddress.hide(url), language), access);
        return ((WebhookOutcome.NewSecret) added).webhook();
    }

    private static WebhookDetails details(WebhookFormat format, String url, Language language) {
        return new WebhookDetails(
                url,
                format,
                language,
                List.of(OPENED, SATISFIED, REOPENED, SENT, SENT.replace("sent", "given-up")),
                null,
                true);
    }

    private PublishedEvent opened(String id, String sku) {
        var data =
                example("obligation/v1/opened.example.json").replace("\"sku\": \"PA-450\"", "\"sku\": \"" + sku + "\"");
        if (!sku.equals("PA-450"))
            data = data.replace(
                    OBLIGATION, UUID.nameUUIDFromBytes(sku.getBytes(UTF_8)).toString());
        return new PublishedEvent(id, OPENED, "demo", now(), data);
    }

    private static String example(String name) {
        try (var in = Objects.requireNonNull(RobotsIT.class.getResourceAsStream("/certwatch/contracts/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One round of sending, to its end. */
    private void runOnce(Webhook webhook) {
        send(webhook, 0);
    }
}
