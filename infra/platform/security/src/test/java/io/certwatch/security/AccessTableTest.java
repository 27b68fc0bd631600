package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class AccessTableTest {

    @Test
    void hasOneRowForAnOperation() {
        var builder = AccessTable.builder().open("read");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.allow(Set.of(Role.MEMBER), "read"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.allow(Set.of(), "write"));
    }

    @Test
    void stopsTheStartWhenAnOperationHasNoRow() {
        start(
                AccessTable.builder().open("read").build(),
                context -> assertThat(context.getStartupFailure()).hasMessageContaining("[list, write]"));
    }

    @Test
    void letsAServiceStartWhoseOperationsAllHaveRows() {
        var table = AccessTable.builder().open("read", "list", "write").build();
        start(table, context -> assertThat(context).hasNotFailed());
    }

    private static void start(AccessTable table, ContextConsumer<AssertableWebApplicationContext> check) {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DispatcherServletAutoConfiguration.class,
                        MultipartAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        OperationAccessAutoConfiguration.class))
                .withBean(CurrentCaller.class)
                .withBean(AccessTable.class, () -> table)
                .withBean(ReadingController.class)
                .run(check);
    }

    @RestController
    static class ReadingController {

        @GetMapping("/read")
        @Operation(operationId = "read")
        void read() {}

        @GetMapping("/list")
        @Operation(operationId = "list")
        void list() {}

        @GetMapping("/write")
        @Operation(operationId = "write")
        void write() {}
    }
}
