package io.certwatch.notification.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.ReceiverResponse;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.outbound.http.RetryAfter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** A response as far as it has arrived. Its status decides; the body is only shown. */
final class PartialResponse {

    private static final int READ_BYTES = 4096;
    private static final int SHOWN_CHARACTERS = 1000;

    private final Clock clock;
    private volatile @Nullable Head head;
    private volatile String body = "";
    private volatile @Nullable String notFollowed;

    private record Head(
            int status, @Nullable String location, @Nullable Duration retryAfter) {}

    PartialResponse(Clock clock) {
        this.clock = clock;
    }

    boolean hasBegun() {
        return head != null;
    }

    void read(ClassicHttpResponse response) {
        body = "";
        head = new Head(
                response.getCode(),
                value(response, HttpHeaders.LOCATION),
                RetryAfter.read(value(response, HttpHeaders.RETRY_AFTER), clock.instant()));
        var entity = response.getEntity();
        if (entity == null) return;
        try {
            body = shorten(new String(entity.getContent().readNBytes(READ_BYTES), UTF_8));
        } catch (IOException cutOff) {
            body = "";
        }
    }

    /** Where the request is to be repeated as it is (RFC 9110, 15.4.8 and 15.4.9); null if nowhere. */
    @Nullable
    String redirect() {
        var got = head;
        return got != null && (got.status() == 307 || got.status() == 308) ? got.location() : null;
    }

    void doNotFollow(String why) {
        notFollowed = why;
    }

    ReceiverResponse response(Duration took) {
        var got = Objects.requireNonNull(head);
        var failure = failure(got.status());
        var isRefused = failure != null;
        return new ReceiverResponse(
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

    private String detail(Head got) {
        var answered = "the receiver answered " + got.status();
        if (got.status() / 100 != 3) return answered;
        var why = notFollowed == null ? "only 307 and 308 with a location are followed" : notFollowed;
        return answered + " (to " + got.location() + "), which is not followed: " + why;
    }

    private static String shorten(String text) {
        var visible = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return visible.length() <= SHOWN_CHARACTERS ? visible : visible.substring(0, SHOWN_CHARACTERS);
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
