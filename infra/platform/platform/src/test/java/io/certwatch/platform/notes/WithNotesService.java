package io.certwatch.platform.notes;

import io.certwatch.platform.WritesLog;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Starts one notes service for all tests. */
@WritesLog
@ResourceLock("notes service")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotesService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=notes",
            "certwatch.outbox.collections=notes",
            "certwatch.consumers.stuck-after=100ms",
            "certwatch.web.max-body=2KB",
            "certwatch.web.max-bodies-in-flight=8KB",
            "certwatch.web.patience=1s",
            "certwatch.web.streams.per-company=5",
            "certwatch.web.streams.look=20ms",
            "certwatch.web.streams.silence=200ms",
            "management.endpoint.health.show-details=always" // without a caller there is no role
        })
@interface WithNotesService {}
