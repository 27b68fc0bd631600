package io.certwatch.gateway;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Reads the standard input to its end, which comes when the process that started us is gone, however it went. */
@Component
@ConditionalOnBooleanProperty("certwatch.exit-with-parent")
final class ExitWithParent {

    private final ApplicationContext context;

    ExitWithParent(ApplicationContext context) {
        this.context = context;
    }

    @PostConstruct
    void watch() {
        Thread.ofPlatform().daemon().name("exit-with-parent").start(this::exitAtEnd);
    }

    private void exitAtEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe says the same as its end.
        }
        System.exit(SpringApplication.exit(context));
    }
}
