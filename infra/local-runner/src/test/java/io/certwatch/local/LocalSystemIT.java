package io.certwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalSystemIT {
    @TempDir
    Path temporary;

    private LocalPlan plan;

    @BeforeEach
    void build() throws IOException {
        StandInService.build(temporary.resolve("repository"));
        plan = new LocalPlan(temporary.resolve("repository"), temporary.resolve("data"), false, Ports.free(), Map.of());
    }

    @Test
    void startsEverythingAndLeavesNothingRunning() {
        List<String> progress = new ArrayList<>();

        try (var system = LocalSystem.start(plan, progress::add)) {
            assertThat(ours()).hasSize(4);
            assertThat(system.residentMemory()).containsOnlyKeys("launcher", "catalogue-service", "product-service", "notification-service", "gateway");
            assertThat(system.logs().resolve("product-service.log"))
                    .content()
                    .contains("--spring.mongodb.uri=" + system.mongoUri("product-service"))
                    .contains("--spring.kafka.bootstrap-servers=" + system.kafka())
                    .contains("--certwatch.exit-with-parent=true");
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
            assertThat(system.death()).as("it was told to end").isNotDone();
        }
    }

    @Test
    void noticesAServiceThatDies() {
        try (var system = LocalSystem.start(plan)) {
            ours().getFirst().destroyForcibly();

            assertThat(system.death().orTimeout(10, TimeUnit.SECONDS).join()).contains("ended unexpectedly with exit code 137", ".log");
        }
    }

    @Test
    void stopsTheOthersIfOneCannotStart() {
        assertThatThrownBy(() -> LocalSystem.start(plan.with(Service.NOTIFICATION, "-Dbroken=true")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("notification-service ended unexpectedly with exit code 7")
                .hasMessageContaining(Path.of("logs", "notification-service.log").toString());
        assertThat(ours()).isEmpty();
    }

    @Test
    void saysThatAServiceIsNotBuilt() throws IOException {
        Files.delete(plan.repository().resolve("gateway/target/gateway-1.0-exec.jar"));

        assertThatThrownBy(() -> LocalSystem.start(plan)).isInstanceOf(CannotStart.class).hasMessageStartingWith("gateway is not built");
    }

    private static List<ProcessHandle> ours() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
