package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemIT {
    @TempDir
    Path temporary;

    private LocalPlan plan;

    @BeforeEach
    void build() throws IOException {
        StandInService.build(temporary.resolve("repository"));
        plan = new LocalPlan(
                temporary.resolve("repository"),
                temporary.resolve("data"),
                false,
                false,
                Duration.ofMinutes(3),
                Ports.free(),
                Map.of());
    }

    @Test
    void startsEverythingAndLeavesNothingRunning() {
        List<String> progress = new ArrayList<>();

        try (var system = LocalSystem.start(plan, progress::add)) {
            assertThat(ours()).hasSize(4);
            assertThat(system.residentMemory())
                    .containsOnlyKeys(
                            "launcher", "catalogue-service", "product-service", "notification-service", "gateway");
            assertThat(system.logs().resolve("product-service.log"))
                    .content()
                    .contains("--spring.mongodb.uri=" + system.mongoUri("product-service"))
                    .contains("--spring.kafka.bootstrap-servers=" + system.kafka())
                    .contains("--certwatch.exit-with-parent=true")
                    .contains("--certwatch.security.issuers[0].uri=" + system.identity());
            assertThat(system.logs().resolve("notification-service.log"))
                    .content()
                    .contains("--notification.links.key-file=" + plan.data().resolve("links/signing-key.json"));
            assertThat(system.logs().resolve("product-service.log"))
                    .content()
                    .contains("--product.answers.key-file=" + plan.data().resolve("links/public-keys.json"))
                    .doesNotContain("signing-key.json");
            assertThat(system.logs().resolve("gateway.log"))
                    .content()
                    .contains("--spring.config.import=file:" + plan.data().resolve("keys/sessions.properties"));
            assertThat(system.logs().resolve("notification-service.log"))
                    .content()
                    .contains("--spring.config.import=file:" + plan.data().resolve("keys/webhooks.properties"))
                    .doesNotContain("sessions.properties");
            assertThat(system.people()).hasSize(6);
            assertThat(system.tokens().authorizationFor("/api/editions"))
                    .startsWith("Bearer ")
                    .isEqualTo(system.tokens().authorization("steward"));
            assertThat(plan.data().resolve("identity/issuer.txt"))
                    .hasContent(system.identity().toString());
        }

        assertThat(progress).anyMatch(line -> line.startsWith("Kafka at")).contains("catalogue-service", "gateway");
        assertThat(ours()).isEmpty();
    }

    @Test
    void killsAndRestartsAService() {
        try (var system = LocalSystem.start(plan)) {
            system.kill(Service.PRODUCT);
            assertThat(ours()).hasSize(3);

            system.restart(Service.PRODUCT);
            system.awaitHealthy();

            assertThat(ours()).hasSize(4);
            assertThat(system.death()).as("unexpected death").isNotDone();
        }
    }

    @Test
    void restartsAServiceThatEnded() {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (var system = LocalSystem.start(plan, progress::add)) {
            system.crash(Service.PRODUCT);
            awaitRestart(progress, 1);
            system.awaitHealthy();

            assertThat(ours()).hasSize(4);
            assertThat(system.death()).isNotDone();
            assertThat(progress)
                    .anyMatch(line -> line.startsWith("product-service ended unexpectedly with exit code 137"));
        }
    }

    @Test
    void stopsWhenAServiceEndsRepeatedly() {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (var system = LocalSystem.start(plan, progress::add)) {
            for (int restart = 1; restart <= 3; restart++) {
                system.crash(Service.PRODUCT);
                awaitRestart(progress, restart);
            }
            system.crash(Service.PRODUCT);

            assertThat(system.death().orTimeout(10, TimeUnit.SECONDS).join())
                    .startsWith("product-service ended unexpectedly with exit code 137")
                    .contains("product-service.log")
                    .endsWith("it was started again 3 times within ten minutes");
        }
    }

    @Test
    void stopsTheOthersIfOneCannotStart() {
        assertThatThrownBy(() -> LocalSystem.start(plan.with(Service.NOTIFICATION, "-Dbroken=true")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("notification-service ended unexpectedly with exit code 7")
                .hasMessageContaining(
                        Path.of("logs", "notification-service.log").toString());
        assertThat(ours()).isEmpty();
    }

    @Test
    void namesTheServiceThatMakesNoProgress() {
        var impatient = new LocalPlan(
                plan.repository(), plan.data(), false, false, Duration.ofSeconds(3), plan.ports(), plan.arguments());

        assertThatThrownBy(() -> LocalSystem.start(impatient.with(Service.NOTIFICATION, "-Dunready=true")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("No progress for 3 s while waiting for notification-service;")
                .hasMessageEndingWith("--patience waits longer.");
        assertThat(ours()).isEmpty();
    }

    @Test
    void stopsTheOthersIfAProcessCannotBeStarted() throws IOException {
        Files.createDirectories(plan.data().resolve("logs/gateway.log"));
        Files.writeString(plan.data().resolve("certwatch-data.txt"), "");

        assertThatThrownBy(() -> LocalSystem.start(plan)).isInstanceOf(UncheckedIOException.class);

        assertThat(ours()).isEmpty();
        assertThatCode(() -> plan.ports().check(true, Duration.ofSeconds(5), Progress.SILENT))
                .as("the ports of the backing services")
                .doesNotThrowAnyException();
    }

    @Test
    void reportsAServiceThatIsNotBuilt() throws IOException {
        Files.delete(plan.repository().resolve("gateway/target/gateway-1.0-exec.jar"));

        assertThatThrownBy(() -> LocalSystem.start(plan))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("gateway is not built");
    }

    @Test
    void namesADamagedFileOfTheIdentityProvider() throws IOException {
        var people = Files.createDirectories(plan.data().resolve("identity")).resolve("people.json");
        Files.writeString(people, "[{");
        Files.writeString(people.resolveSibling("passwords.json"), "{}");
        Files.writeString(plan.data().resolve("certwatch-data.txt"), "");

        assertThatThrownBy(() -> LocalSystem.start(plan))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(people + " is damaged: ");
        assertThat(ours()).isEmpty();
        assertThatCode(() -> plan.ports().check(true, Duration.ofSeconds(5), Progress.SILENT))
                .doesNotThrowAnyException();
    }

    private static void awaitRestart(List<String> progress, int restart) {
        await().until(() -> progress.stream()
                        .anyMatch(
                                line -> line.endsWith("restarting it (%d of 3 within ten minutes)".formatted(restart)))
                && ours().size() == 4);
    }

    private static List<ProcessHandle> ours() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
