package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.EventStreamReader;
import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a page that follows the alerts of its company is sent, on a broker with those of another company. */
@Timeout(60)
class AlertEventsIT extends RunningService {

    private static final String TYPE = "io.certwatch.notification.";

    @LocalServerPort
    private int port;

    private final String obligation = UUID.randomUUID().toString();
    private final List<EventStreamReader> streams = new ArrayList<>();

    @AfterEach
    void leave() {
        streams.forEach(EventStreamReader::close);
    }

    @Test
    void tellsThatAnAlertHasNoContactAndThenThatItsMessageWasSent() {
        var stream = follow("demo", "", null);
        open("demo", vendor);

        var waiting = next(stream);
        assertThat(waiting.path("type").asString()).isEqualTo(TYPE + "alert.no-contact");
        assertThat(waiting.path("company").asString()).isEqualTo("demo");
        assertThat(waiting.path("data").path("vendor").asString()).isEqualTo(vendor);
        assertThat(waiting.path("data").path("obligations").path(0).asString()).isEqualTo(obligation);
        var alert = alert("NO_CONTACT").path("id").asString();
        assertThat(waiting.path("data").path("id").asString()).isEqualTo(alert);

        contact("en");
        var sent = next(stream);
        assertThat(sent.path("type").asString()).isEqualTo(TYPE + "delivery.sent");
        assertThat(sent.path("data").path("alert").asString()).isEqualTo(alert);
        assertThat(sent.path("data").path("recipient").asString()).isEqualTo(inbox);
    }

    @Test
    void tellsThatAnAlertHasNoVendor() {
        var stream = follow("demo", "?start=LATEST", null);
        open("demo", null);
        assertThat(next(stream).path("type").asString()).isEqualTo(TYPE + "alert.no-vendor");
    }

    @Test
    void continuesAfterTheLastEventThatAClientHasReceived() {
        var begin = follow("demo", "", null).next("id: ");
        open("demo", vendor);
        alert("NO_CONTACT");

        var missed = follow("demo", "", begin);
        assertThat(next(missed).path("type").asString()).isEqualTo(TYPE + "alert.no-contact");
        var all = follow("demo", "?start=EARLIEST", null);
        assertThat(next(all).path("type").asString()).isEqualTo(TYPE + "alert.no-contact");
    }

    @Test
    void tellsACompanyNothingOfAnother() {
        var company = "company-" + run;
        var stream = follow(company, "", null);
        open("demo", vendor);
        alert("NO_CONTACT");
        open(company, vendor);

        var first = JSON.readTree(stream.next().data());
        assertThat(first.path("company").asString()).isEqualTo(company);
        assertThat(first.path("data").path("company").asString()).isEqualTo(company);
    }

    @Test
    void refusesAPositionInAnotherFeed() {
        var stream = follow("demo", "", "OBLIGATIONS:x3rWmVwARsC-0uBSx_aTgQ:1");
        assertThat(stream.status()).isEqualTo(400);
    }

    /** An obligation of a run that opened no other. */
    private void open(String company, @Nullable String vendor) {
        var event = obligation(obligation, 1, "opened", run, vendor, "Firewall");
        topics.obligation("opened", company + "/" + obligation, of(company, event));
        topics.reassessment("completed", run, of(company, completed(run, 2, opened(vendor, 1))));
    }

    private static String of(String company, String event) {
        return event.replace("\"company\":\"demo\"", "\"company\":\"" + company + "\"");
    }

    private EventStreamReader follow(String company, String query, @Nullable String last) {
        var address = URI.create("http://127.0.0.1:" + port + "/api/alerts/events" + query);
        var stream = new EventStreamReader(
                address, TestIssuer.shared().token(company, "viewer").bearer(), last);
        streams.add(stream);
        return stream;
    }

    /** The next event about the obligation; other tests have alerts too. */
    private JsonNode next(EventStreamReader stream) {
        var data = stream.next().data();
        while (!data.contains(obligation)) {
            data = stream.next().data();
        }
        return JSON.readTree(data);
    }
}
