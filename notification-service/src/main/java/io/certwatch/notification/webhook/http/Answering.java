package io.certwatch.notification.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.ReceiverAnswer;
import io.certwatch.notification.webhook.ReceiverAnswer.Failure;
import io.certwatch.outbound.http.RetryAfter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** An answer as far as it has arrived. Its status decides; the body is only shown. */
final class Answering {

    private static final int READ_BYTES = 4096;
    private static final int SHOWN_CHARACTERS = 1000;

    private final Clock clock;
    private volatile @Nullable Head head;
    private volatile String body = "";

    private record Head(
            int status, @Nullable String location, @Nullable Duration retryAfter) {}

    Answering(Clock clock) {
        this.clock = clock;
    }

    boolean isAnswered() {
        return head != null;
    }

    void read(ClassicHttpResponse response) {
        head = new Head(
                response.getCode(),
                value(response, HttpHeaders.LOCATION),
                RetryAfter.read(value(response, HttpHeaders.RETRY_AFTER), clock.instant()));
        var entity = response.getEntity();
        if (entity == null) return;
        try {
            body = shown(new String(entity.getContent().readNBytes(READ_BYTES), UTF_8));
        } catch (IOException cutOff) {
            body = "";
        }
    }

    ReceiverAnswer answer(Duration took) {
        var got = Objects.requireNonNull(head);
        var failure = failure(got.status());
        var isRefused = failure != null;
        return new ReceiverAnswer(
                got.status(),
                body.isEmpty() ? null : body,
                failure,
                isRefused ? detail(got) : null,
                took,
                isRefused ? got.retryAfter() : null);
    }

    private static @Nullable Failure failure(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> Failure.REDIRECT;
            default -> status == 410 ? Failure.GONE : Failure.STATUS;
        };
    }

    private static String detail(Head got) {
        var answered = "the receiver answered " + got.status();
        return got.status() / 100 == 3
                ? answered + " (to " + got.location() + "), and redirects are not followed"
                : answered;
    }

    private static String shown(String text) {
        var visible = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return visible.length() <= SHOWN_CHARACTERS ? visible : visible.substring(0, SHOWN_CHARACTERS);
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
