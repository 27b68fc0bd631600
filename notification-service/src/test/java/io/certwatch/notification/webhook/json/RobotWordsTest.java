package io.certwatch.notification.webhook.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.link.FixedLinks;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.webhook.WebhookMessage;
import io.certwatch.notification.webhook.WebhookMessage.Status;
import io.certwatch.notification.webhook.WebhookMessageBuilder;
import io.certwatch.notification.webhook.robot.RobotCard.Section;
import io.certwatch.notification.webhook.robot.RobotNews;
import io.certwatch.platform.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a robot says of the examples of the contract. */
class RobotWordsTest {

    @Test
    void saysWhichProofWasSuspended() {
        var event = example("reopened.suspended");
        assertThat(tell("reopened", event, Language.ZH))
                .isEqualTo(new Section(
                        "须重新具有有效证明（1）",
                        List.of("PA-450 PA-450 Next-Generation Firewall：防火墙（SCP-02）"
                                + "；安全认证证书示例-2027-0031被暂停（我方于2031年12月10日得知）")));
        assertThat(tell("reopened", event, Language.EN))
                .isEqualTo(new Section(
                        "A valid proof is needed again (1)",
                        List.of("PA-450 PA-450 Next-Generation Firewall: Firewall (SCP-02)"
                                + "; certificate 示例-2027-0031 was suspended, learnt on 10 December 2031")));
    }

    @Test
    void saysThatItIsRevokedNow() {
        var event = example("updated.revoked");
        assertThat(tell("updated", event, Language.ZH).heading()).isEqualTo("认证检测结果库副本对已失效证明的记载有变化（1）");
        assertThat(line("updated", event, Language.ZH)).endsWith("；安全认证证书示例-2027-0031被撤销（我方于2031年12月16日得知）");
        assertThat(tell("updated", event, Language.EN).heading())
                .isEqualTo("Our copy of the register says something else of an ended proof (1)");
        assertThat(line("updated", event, Language.EN))
                .endsWith("; certificate 示例-2027-0031 was revoked, learnt on 16 December 2031");
    }

    /** A group may contain people of other companies. */
    @Test
    void namesNoNumberThatIsNotPublic() {
        var own = example("reopened.suspended").replace("\"inRegister\": true", "\"inRegister\": false");
        assertThat(line("reopened", own, Language.EN))
                .doesNotContain("示例-2027-0031")
                .endsWith("; the certificate on record was suspended, learnt on 10 December 2031");
    }

    @Test
    void saysNothingOfAProofThatEndsLater() {
        assertThat(line("satisfied", example("satisfied.restored"), Language.ZH))
                .doesNotContain("证书");
        assertThat(tell("updated", example("updated"), Language.EN).heading())
                .isEqualTo("Another part of an obligation changed (1)");
    }

    @Test
    void saysThatAnAcceptedProofMustBeChecked() {
        assertThat(tell("updated", example("updated.other-listing"), Language.ZH)
                        .heading())
                .startsWith("已采纳的证明须核对");
    }

    @Test
    void callsACorrectionNoEndOfAProof() {
        var corrected = example("reopened.suspended")
                .replace("\"transition\": \"reopened\"", "\"correction\": true, \"transition\": \"reopened\"");
        assertThat(tell("reopened", corrected, Language.EN).heading())
                .isEqualTo("No valid proof on record after a correction of our copy of the register (1)");
        assertThat(line("reopened", corrected, Language.EN)).doesNotContain("suspended");
    }

    @Test
    void keepsTheBracketsOfEachLanguage() {
        var entry = example("reopened.suspended").replace("\"Firewall\"", "\"Firewall (network)\"");
        assertThat(line("reopened", entry, Language.EN)).contains(": Firewall (network) (SCP-02)");
    }

    private static String line(String kind, String event, Language language) {
        return tell(kind, event, language).lines().getFirst();
    }

    private static Section tell(String kind, String event, Language language) {
        var news = new RobotNews(new InMemoryPartyNames(), new FixedLinks());
        return news.tell("demo", language, List.of(RobotEvents.read(message(kind, event))), 20)
                .sections()
                .getFirst();
    }

    private static WebhookMessage message(String kind, String event) {
        return WebhookMessageBuilder.builder()
                .id("msg_1")
                .company("demo")
                .webhook("w-1")
                .host("robot.example")
                .type("io.certwatch.product.obligation." + kind)
                .payload("{\"data\": " + event + "}")
                .status(Status.PENDING)
                .since(Instant.parse("2031-12-16T02:00:00Z"))
                .revision(1)
                .build();
    }

    private static String example(String name) {
        var path = "/certwatch/contracts/obligation/v1/" + name + ".example.json";
        try (var in = Objects.requireNonNull(RobotWordsTest.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
